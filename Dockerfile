# tqc in a container: docker build -t tqc . && docker run --rm -v "$PWD:/work:ro" tqc check .
FROM python:3.12-slim AS build
COPY pyproject.toml README.md LICENSE /src/
COPY tqc /src/tqc
RUN python -m venv /opt/tqc \
    && /opt/tqc/bin/python -m pip install --quiet --no-cache-dir --disable-pip-version-check /src

FROM python:3.12-slim
COPY --from=build /opt/tqc /opt/tqc
RUN useradd --create-home --uid 10001 tqc
USER tqc
ENV PATH=/opt/tqc/bin:$PATH PYTHONSAFEPATH=1 TQC_CACHE=/tmp/tqc
WORKDIR /work
ENTRYPOINT ["tqc"]
CMD ["--help"]

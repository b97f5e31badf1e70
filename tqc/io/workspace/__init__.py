"""What a project keeps: settings, baseline, decisions, results of earlier runs."""

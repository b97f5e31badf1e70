"""What people and other tools marked in translations."""

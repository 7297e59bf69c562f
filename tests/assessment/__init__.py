"""What people declare, review and waive, through the command line."""

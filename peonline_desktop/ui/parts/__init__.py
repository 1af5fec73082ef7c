"""What several pages and dialogs use: tables, forms, icons, colours."""

"""What is printed: lays a document out as PDF. Must not know what the document is about."""

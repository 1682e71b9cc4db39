"""What the formats of word processors share: a zip archive of XML, read as one line a paragraph."""

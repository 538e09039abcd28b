package org.readout.model;

/**
 * The words a fact was read from.
 *
 * @param document id of the document
 * @param span where they stand in its text, UTF-16 units
 * @param quote the words; always exactly the text at {@code span}
 * @param rule what read them, as {@code kind.how}
 */
public record Evidence(String document, Span span, String quote, String rule) {}

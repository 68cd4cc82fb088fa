package io.dateline.internal.lucene;

/**
 * A field of the index in which words stand, with their places.
 *
 * @param form which of its terms are looked for
 */
record WordField(String name, Form form) {}

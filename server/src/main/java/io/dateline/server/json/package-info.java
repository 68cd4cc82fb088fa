/**
 * How the values of the library look as JSON: the documents that HTTP answers with and {@code
 * --json} prints.
 */
@NullMarked
package io.dateline.server.json;

import org.jspecify.annotations.NullMarked;

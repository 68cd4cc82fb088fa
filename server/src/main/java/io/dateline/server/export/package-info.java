/**
 * How an export looks: all matches of a search as JSON lines, from which an archive can be rebuilt,
 * or as a table in CSV. Shared by HTTP and the command line.
 */
@NullMarked
package io.dateline.server.export;

import org.jspecify.annotations.NullMarked;

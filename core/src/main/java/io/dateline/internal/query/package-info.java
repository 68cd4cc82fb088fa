/** From the text of a query to its value. */
@NullMarked
package io.dateline.internal.query;

import org.jspecify.annotations.NullMarked;

/** How articles are indexed and found. The only package that knows Lucene. */
@NullMarked
package io.dateline.internal.lucene;

import org.jspecify.annotations.NullMarked;

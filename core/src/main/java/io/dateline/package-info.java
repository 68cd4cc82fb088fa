/** Search for news archives: open an archive, search it, read the hits. */
@NullMarked
package io.dateline;

import org.jspecify.annotations.NullMarked;

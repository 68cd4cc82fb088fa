/**
 * The folder of an archive: which generation is current, who reads it and who is writing.
 *
 * <p>{@link io.dateline.internal.store.ArchiveFolder} knows the layout, {@link
 * io.dateline.internal.store.Writer} is the one writer, {@link io.dateline.internal.store.Follower}
 * keeps what is current open for reading. What a generation's index holds is another package's
 * business.
 */
@NullMarked
package io.dateline.internal.store;

import org.jspecify.annotations.NullMarked;

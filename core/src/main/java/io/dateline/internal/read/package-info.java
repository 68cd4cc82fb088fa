/**
 * What is in these files? Bytes to pages and ready articles, clean text, rejections.
 *
 * <p>An {@link io.dateline.internal.read.Input} is what a user names; it lists its {@link
 * io.dateline.internal.read.Source}s, one a file. {@link io.dateline.internal.read.Reading} opens
 * one after the other and cuts them into {@link io.dateline.internal.read.Work}: the bytes of a
 * page or line, which any thread can turn into its outcome.
 */
@NullMarked
package io.dateline.internal.read;

import org.jspecify.annotations.NullMarked;

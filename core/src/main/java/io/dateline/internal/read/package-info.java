/** What is in these files? Bytes to pages and ready articles, clean text, rejections. */
@NullMarked
package io.dateline.internal.read;

import org.jspecify.annotations.NullMarked;

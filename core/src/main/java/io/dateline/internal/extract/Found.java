package io.dateline.internal.extract;

import io.dateline.Evidence;

/** A value and where it was read. */
record Found<T>(T value, Evidence evidence) {}

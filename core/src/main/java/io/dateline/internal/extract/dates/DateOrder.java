package io.dateline.internal.extract.dates;

/** In which order a writer puts the day, the month and the year when all three are digits. */
public enum DateOrder {
  DMY,
  MDY,
  YMD
}

package io.dateline.internal.read;

import io.dateline.Outcome;

/**
 * Where a file lies.
 *
 * @param origin its path relative to its input, with {@code !/} behind each archive on the way
 * @param named whether somebody wants just this one: then it is read whatever it is called
 * @param archives how many archives it lies in
 */
record Place(String origin, boolean named, int archives) {
  static Place of(String origin, boolean named) {
    return new Place(origin, named, 0);
  }

  /** A file in the archive that lies here. */
  Place inside(String name) {
    return new Place(origin + "!/" + name, false, archives + 1);
  }

  String line(int line) {
    return origin + ":" + line;
  }

  String record(long number) {
    return origin + "#" + number;
  }

  Outcome.Rejected rejected(String reason) {
    return new Outcome.Rejected(origin, 1, reason, null);
  }

  Outcome.Rejected rejectedLine(int line, String reason) {
    return new Outcome.Rejected(line(line), line, reason, null);
  }

  /**
   * @param line the line on which the record begins
   */
  Outcome.Rejected rejectedRecord(long number, int line, String reason) {
    return new Outcome.Rejected(record(number), line, reason, null);
  }
}

package io.dateline.internal.read;

/** A page or line is to be rejected; the message is the reason. Never leaves this package. */
final class RejectedException extends Exception {
  private static final long serialVersionUID = 1;

  RejectedException(String reason) {
    // No stack trace: a pile of input may hold a million of them.
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

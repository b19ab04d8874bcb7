package org.eclipse.jface.util;

/** GEF 3.2 calls this class, which JFace no longer has. */
public final class Assert {
  private Assert() {
  }

  /** Fails unless the condition holds. */
  public static boolean isTrue(boolean condition) {
    return isTrue(condition, "");
  }

  /** Fails with a message unless the condition holds. */
  public static boolean isTrue(boolean condition, String message) {
    if (!condition) {
      throw new IllegalStateException("assertion failed: " + message);
    }
    return condition;
  }

  /** Fails unless an argument is legal. */
  public static boolean isLegal(boolean condition) {
    return isLegal(condition, "");
  }

  /** Fails with a message unless an argument is legal. */
  public static boolean isLegal(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException("assertion failed: " + message);
    }
    return condition;
  }

  /** Fails when an argument is missing. */
  public static void isNotNull(Object argument) {
    isNotNull(argument, "");
  }

  /** Fails with a message when an argument is missing. */
  public static void isNotNull(Object argument, String message) {
    if (argument == null) {
      throw new IllegalArgumentException("null argument: " + message);
    }
  }
}

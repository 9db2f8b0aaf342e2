package io.gradiode.examples.nist;

/**
 * What NIST says about a parameter.
 *
 * @param name {@code b1}, {@code b2}, …
 * @param start1 the far start
 * @param start2 the near start
 * @param value certified to eleven digits
 * @param deviation certified standard deviation of the estimate
 */
record CertifiedParameter(
    String name, double start1, double start2, double value, double deviation) {

  double start(int which) {
    return which == 1 ? start1 : start2;
  }
}

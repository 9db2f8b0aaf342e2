package io.gradiode.profile;

import java.util.Locale;

/** Puts a profile into a sentence. */
final class ProfileText {

  private ProfileText() {}

  static String of(Profile profile) {
    if (profile.better().isPresent()) {
      return "%s: a BETTER FIT was found at %s, by %s in −2 log likelihood; fit again from there."
          .formatted(
              profile.parameter(),
              withUnit(profile, profile.better().get().value()),
              number(-profile.better().get().deviance()));
    }
    return profile.parameter()
        + ": "
        + switch (profile.verdict()) {
          case IDENTIFIABLE ->
              "from %s to %s"
                  .formatted(
                      number(profile.lower().value()), withUnit(profile, profile.upper().value()));
          case STRUCTURALLY_NOT_IDENTIFIABLE ->
              "structurally not identifiable, flat from %s to %s"
                  .formatted(
                      number(profile.lower().value()), withUnit(profile, profile.upper().value()));
          case PRACTICALLY_NOT_IDENTIFIABLE -> "practically not identifiable, " + ends(profile);
          case UNKNOWN -> ends(profile);
        };
  }

  private static String ends(Profile profile) {
    return end(profile, "lower", profile.lower()) + "; " + end(profile, "upper", profile.upper());
  }

  private static String end(Profile profile, String side, ProfileEnd end) {
    final String where = withUnit(profile, end.value());
    return switch (end.kind()) {
      case FOUND -> side + " end " + where;
      case AT_BOUND -> side + " end open at the bound " + where;
      case NOT_REACHED -> side + " end not reached at " + where;
      case FAILED -> side + " end unknown, the model fails beyond " + where;
      case BETTER_FIT -> side + " end unknown, a better fit was found";
      case INTERRUPTED -> side + " end unknown, interrupted at " + where;
      case NO_THRESHOLD -> side + " end unknown, there is no noise to compare with";
    };
  }

  private static String withUnit(Profile profile, double value) {
    return "1".equals(profile.unit()) ? number(value) : number(value) + " " + profile.unit();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }
}

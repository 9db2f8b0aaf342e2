package io.gradiode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.optimization.Point;
import io.gradiode.profile.Profile;
import io.gradiode.profile.ProfileEnd;
import io.gradiode.profile.ProfilePoint;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfilePanelsTest {

  private static Profile profile(double threshold, ProfileEnd lower, double... values) {
    final List<ProfilePoint> points =
        Arrays.stream(values)
            .mapToObj(x -> new ProfilePoint(x, (x - 2) * (x - 2), Point.of(x)))
            .toList();
    return new Profile(
        "rate",
        "1/h",
        2,
        points,
        threshold,
        lower,
        new ProfileEnd(ProfileEnd.Kind.FOUND, 4),
        Optional.empty(),
        0);
  }

  private static int marks(Profile profile) {
    final BufferedImage image = Pictures.profiles(List.of(profile)).image();
    assertTrue(Pixels.count(image, Style.BLUE) > 200, "the curve");
    return Pixels.count(image, Style.VERMILLION);
  }

  @Test
  void anOpenEndHasNoMark() {
    final ProfileEnd found = new ProfileEnd(ProfileEnd.Kind.FOUND, 0.1);
    final ProfileEnd open = new ProfileEnd(ProfileEnd.Kind.AT_BOUND, 0.1);
    final int both = marks(profile(4, found, 0.1, 1, 2, 3, 4));
    final int one = marks(profile(4, open, 0.1, 1, 2, 3, 4));
    assertTrue(one > 50);
    assertTrue(both > one + 50);
  }

  @Test
  void withoutAThresholdTheCurveIsDrawn() {
    final ProfileEnd none = new ProfileEnd(ProfileEnd.Kind.NO_THRESHOLD, 2);
    assertTrue(marks(profile(Double.NaN, none, 1, 2, 3)) > 0, "the legend");
  }

  @Test
  void aProfileOfOnePointIsAPicture() {
    final ProfileEnd failed = new ProfileEnd(ProfileEnd.Kind.FAILED, 2);
    final Picture picture = Pictures.profiles(List.of(profile(4, failed, 2)));
    assertEquals(picture.width(), picture.image().getWidth());
  }

  @Test
  void noProfileIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> Pictures.profiles(List.of()));
  }
}

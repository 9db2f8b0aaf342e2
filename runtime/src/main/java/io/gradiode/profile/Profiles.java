package io.gradiode.profile;

import io.gradiode.optimization.Crew;
import io.gradiode.profile.ProfileEnd.Kind;
import io.gradiode.profile.Side.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Computes profiles. */
public final class Profiles {

  private Profiles() {}

  /**
   * Which parameter to profile.
   *
   * @param coordinate its place among the estimated ones
   * @param name what a person reads
   * @param unit its declared unit
   * @param standardError by which first steps are chosen; NaN or infinite if unknown
   */
  public record Task(int coordinate, String name, String unit, double standardError) {}

  /**
   * The profiles of some parameters, both sides of all of them independent tasks: the result is the
   * same, bit for bit, whoever does them. If the calling thread is interrupted, they end with what
   * they have, and it stays interrupted.
   *
   * @param crew who works
   */
  public static List<Profile> of(Fitted fitted, List<Task> tasks, Crew crew) {
    final Outcome[] sides = new Outcome[2 * tasks.size()];
    final AtomicBoolean interrupted = new AtomicBoolean();
    final Thread caller = Thread.currentThread();
    if (fitted.isComparable()) {
      crew.run(
          sides.length,
          i -> {
            final Task task = tasks.get(i / 2);
            final double direction = i % 2 == 0 ? -1 : 1;
            sides[i] =
                Side.of(
                    fitted,
                    task.coordinate(),
                    task.standardError(),
                    direction,
                    () -> interrupted.get() || caller.isInterrupted());
          },
          () -> interrupted.set(true));
    }
    final List<Profile> profiles = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      profiles.add(
          fitted.isComparable()
              ? profile(fitted, tasks.get(i), sides[2 * i], sides[2 * i + 1])
              : withoutThreshold(fitted, tasks.get(i)));
    }
    return profiles;
  }

  private static Profile profile(Fitted fitted, Task task, Outcome below, Outcome above) {
    final ProfilePoint best = best(fitted, task);
    final List<ProfilePoint> points = new ArrayList<>(below.points());
    points.add(best);
    points.addAll(above.points());
    points.sort(Comparator.comparingDouble(ProfilePoint::value));
    final Optional<ProfilePoint> better =
        below.better().isPresent()
                && (above.better().isEmpty()
                    || below.better().get().deviance() < above.better().get().deviance())
            ? below.better()
            : above.better();
    return new Profile(
        task.name(),
        task.unit(),
        best.value(),
        points,
        fitted.threshold(),
        below.end(),
        above.end(),
        better,
        below.failures() + above.failures());
  }

  private static Profile withoutThreshold(Fitted fitted, Task task) {
    final ProfilePoint best = best(fitted, task);
    final ProfileEnd end = new ProfileEnd(Kind.NO_THRESHOLD, best.value());
    return new Profile(
        task.name(),
        task.unit(),
        best.value(),
        List.of(best),
        Double.NaN,
        end,
        end,
        Optional.empty(),
        0);
  }

  private static ProfilePoint best(Fitted fitted, Task task) {
    final int place = fitted.space().parameter(task.coordinate());
    return new ProfilePoint(fitted.best().get(place), 0, fitted.best());
  }
}

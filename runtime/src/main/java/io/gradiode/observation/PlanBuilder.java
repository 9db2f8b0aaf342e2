package io.gradiode.observation;

import io.gradiode.model.InputHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Turns an experiment into its plan, and reports what does not fit together. */
final class PlanBuilder<M> {

  private final Experiment<M> experiment;
  private final double[] outputTimes;
  private final double start;
  private final double end;
  private final DosePlan doses;

  PlanBuilder(Experiment<M> experiment) {
    this.experiment = experiment;
    outputTimes = distinctTimes();
    start = experiment.start();
    end = Double.isNaN(experiment.end()) ? lastOutput() : experiment.end();
    doses = new DosePlan(experiment.model(), experiment.changes().doses(), start, end);
  }

  Plan build() {
    checkInputs();
    checkTimes();
    experiment.recordings().forEach(this::checkRecording);
    final double[] segments = segmentTimes();
    final Map<Integer, Double> overrides = experiment.overrides();
    final Map<Integer, Double> starts = experiment.changes().starts();
    final Data data = new Data();
    return new Plan(
        start,
        end,
        outputTimes,
        segments,
        segmentInputs(segments),
        jumps(segments),
        1 + 2 * experiment.model().inputs().size(),
        overrides.keySet().stream().mapToInt(Integer::intValue).toArray(),
        overrides.values().stream().mapToDouble(Double::doubleValue).toArray(),
        starts.keySet().stream().mapToInt(Integer::intValue).toArray(),
        starts.values().stream().mapToDouble(Double::doubleValue).toArray(),
        doses.firstDoses(segments),
        doses.doses(),
        data.observable,
        data.output,
        data.value,
        data.weight);
  }

  private double lastOutput() {
    return outputTimes.length == 0 ? start : outputTimes[outputTimes.length - 1];
  }

  private double[] distinctTimes() {
    final List<double[]> all = new ArrayList<>();
    all.add(experiment.sampleTimes());
    experiment.measurements().forEach(m -> all.add(m.observations().times()));
    experiment.restraints().forEach(restraint -> all.add(restraint.target().times()));
    return sortedDistinct(all.stream().flatMapToDouble(Arrays::stream).toArray());
  }

  private void checkInputs() {
    final List<String> missing = new ArrayList<>();
    for (final InputHandle<M> input : experiment.model().inputs()) {
      if (!experiment.signals().containsKey(input.index())) {
        missing.add("'" + input.name() + "'");
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "No signal is injected for "
              + (missing.size() == 1 ? "input " : "inputs ")
              + String.join(", ", missing)
              + " of "
              + experiment.model().name()
              + ".");
    }
  }

  private void checkTimes() {
    if (outputTimes.length > 0 && outputTimes[0] < start) {
      throw new IllegalArgumentException(
          "The first output is at "
              + outputTimes[0]
              + ", before the experiment starts at "
              + start
              + "; say when it starts with from(…).");
    }
    if (end < start) {
      throw new IllegalArgumentException(
          "The experiment ends at " + end + ", before it starts at " + start + ".");
    }
    if (lastOutput() > end) {
      throw new IllegalArgumentException(
          "The last output is at "
              + lastOutput()
              + ", after the experiment ends at "
              + end
              + "; say when it ends with until(…).");
    }
  }

  private void checkRecording(Recording<M> recording) {
    final String name = recording.event().name();
    if (Double.isNaN(experiment.end()) && outputTimes.length == 0) {
      throw new IllegalArgumentException(
          "Event '" + name + "' is observed; say how long it was recorded with until(…).");
    }
    final EventTimes times = recording.times();
    if (times.count() > 0 && times.time(0) < start) {
      throw new IllegalArgumentException(
          "Event '"
              + name
              + "' is recorded at "
              + times.time(0)
              + ", before the experiment starts at "
              + start
              + "; say when it starts with from(…).");
    }
    if (times.count() > 0 && times.time(times.count() - 1) > end) {
      throw new IllegalArgumentException(
          "Event '"
              + name
              + "' is recorded at "
              + times.time(times.count() - 1)
              + ", after the experiment ends at "
              + end
              + "; say how long it was recorded with until(…).");
    }
  }

  /** Start, all breakpoints and doses after it, and the end; a breakpoint may be there, too. */
  private double[] segmentTimes() {
    final double[] doseTimes = doses.breakpoints();
    int count = doseTimes.length;
    for (final Signal signal : experiment.signals().values()) {
      count += signal.pieceCount();
    }
    final double[] breakpoints = new double[count + 1];
    breakpoints[0] = start;
    System.arraycopy(doseTimes, 0, breakpoints, 1, doseTimes.length);
    int found = 1 + doseTimes.length;
    for (final Signal signal : experiment.signals().values()) {
      for (int i = 1; i < signal.pieceCount(); i++) {
        final double time = signal.breakpoint(i);
        if (time > start && time <= end) {
          breakpoints[found++] = time;
        }
      }
    }
    final double[] starts = sortedDistinct(Arrays.copyOf(breakpoints, found));
    final double[] segments = Arrays.copyOf(starts, starts.length + 1);
    segments[starts.length] = end;
    return segments;
  }

  private double[] segmentInputs(double[] segments) {
    final int length = 1 + 2 * experiment.model().inputs().size();
    final double[] inputs = new double[length * (segments.length - 1)];
    for (int s = 0; s < segments.length - 1; s++) {
      inputs[s * length] = segments[s];
    }
    experiment
        .signals()
        .forEach(
            (input, signal) -> {
              for (int s = 0; s < segments.length - 1; s++) {
                final int piece = signal.pieceAt(segments[s]);
                final int place = s * length + 1 + 2 * input;
                inputs[place] = signal.value(piece, segments[s]);
                inputs[place + 1] = signal.slope(piece);
              }
            });
    return inputs;
  }

  private boolean[] jumps(double[] segments) {
    final boolean[] jumps = new boolean[segments.length - 1];
    for (final Signal signal : experiment.signals().values()) {
      for (int s = 1; s < jumps.length; s++) {
        final double time = segments[s];
        final int piece = signal.pieceAt(time);
        jumps[s] |=
            piece > 0
                && signal.breakpoint(piece) == time
                && signal.value(piece - 1, time) != signal.value(piece, time);
      }
    }
    return jumps;
  }

  static double[] sortedDistinct(double[] times) {
    final double[] sorted = times.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (final double time : sorted) {
      // −0.0 sorts before 0.0 and is equal to it.
      if (count == 0 || time != sorted[count - 1]) {
        sorted[count++] = time;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** All data that are not missing. */
  private final class Data {
    private final int[] observable;
    private final int[] output;
    private final double[] value;
    private final double[] weight;

    Data() {
      int count = 0;
      for (final Measurement<M> measurement : experiment.measurements()) {
        count += presentCount(measurement.observations());
      }
      observable = new int[count];
      output = new int[count];
      value = new double[count];
      weight = new double[count];
      int d = 0;
      for (final Measurement<M> measurement : experiment.measurements()) {
        d = add(measurement, d);
      }
    }

    private int presentCount(Observations observations) {
      int count = 0;
      for (int i = 0; i < observations.count(); i++) {
        count += Double.isNaN(observations.value(i)) ? 0 : 1;
      }
      return count;
    }

    private int add(Measurement<M> measurement, int first) {
      final Observations observations = measurement.observations();
      int d = first;
      int k = 0;
      for (int i = 0; i < observations.count(); i++) {
        if (Double.isNaN(observations.value(i))) {
          continue;
        }
        while (outputTimes[k] < observations.time(i)) {
          k++;
        }
        observable[d] = measurement.observable().index();
        output[d] = k;
        value[d] = observations.value(i);
        weight[d] = observations.weight(i);
        d++;
      }
      return d;
    }
  }
}

package io.gradiode.pictures;

import static io.gradiode.fit.Differentiation.FINITE_DIFFERENCES;
import static io.gradiode.fit.Differentiation.SENSITIVITIES;

import io.gradiode.fit.Differentiation;
import io.gradiode.fit.GradientField;
import java.util.List;

/** A gradient field, twice: with the arrows of sensitivities, and of finite differences. */
final class FieldPanels {

  private FieldPanels() {}

  static Picture picture(GradientField field) {
    final Levels levels = Levels.over(values(field));
    return Picture.of(
            new Legend(
                List.of(
                    new Legend.Entry("steepest descent", Style.BLACK, Legend.Mark.LINE),
                    new Legend.Entry("off by more than 20°", Style.VERMILLION, Legend.Mark.LINE),
                    new Legend.Entry("center", Style.BLACK, Legend.Mark.CIRCLE)),
                List.of(levels)),
            List.of(
                panel("gradient by sensitivities", field, SENSITIVITIES, levels),
                panel(
                    "gradient by finite differences, step " + Axis.rounded(field.differenceStep()),
                    field,
                    FINITE_DIFFERENCES,
                    levels)))
        .columns(2)
        .panels(430, 380);
  }

  private static Panel panel(
      String title, GradientField field, Differentiation kind, Levels levels) {
    final Prefixed x = Prefixed.of(field.x().unit(), field.x().domain().upper());
    final Prefixed y = Prefixed.of(field.y().unit(), field.y().domain().upper());
    final FieldPainter painter = new FieldPainter(field, kind, levels, x, y);
    return new Panel(title, axis(field.x(), x), axis(field.y(), y), List.of(), painter::paint);
  }

  private static Axis axis(GradientField.Side side, Prefixed unit) {
    return Axis.exactly(
        unit.label(side.name()),
        unit.of(side.domain().lower()),
        unit.of(side.domain().upper()),
        side.domain().logarithmic());
  }

  private static double[] values(GradientField field) {
    final double[] values = new double[field.x().count() * field.y().count()];
    int place = 0;
    for (int row = 0; row < field.y().count(); row++) {
      for (int column = 0; column < field.x().count(); column++) {
        values[place++] = field.value(column, row);
      }
    }
    return values;
  }
}

package io.gradiode.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContoursTest {

  @Test
  void thePointsOfALineInAPlaneAreExact() {
    final Contours plane = new Contours(5, 4, (column, row) -> 2 * column + row);
    final List<Line2D> pieces = plane.at(4.5);
    assertTrue(pieces.size() >= 3);
    for (Line2D piece : pieces) {
      assertEquals(4.5, 2 * piece.getX1() + piece.getY1(), 1e-12);
      assertEquals(4.5, 2 * piece.getX2() + piece.getY2(), 1e-12);
    }
  }

  @Test
  void aCircleIsClosedAndHasItsLength() {
    final Contours cone = new Contours(41, 41, (column, row) -> Math.hypot(column - 20, row - 20));
    double length = 0;
    for (Line2D piece : cone.at(12.3)) {
      assertEquals(12.3, Math.hypot(piece.getX1() - 20, piece.getY1() - 20), 0.02);
      length += Math.hypot(piece.getX2() - piece.getX1(), piece.getY2() - piece.getY1());
    }
    assertEquals(2 * Math.PI * 12.3, length, 0.1);
  }

  /** Corners are +1 and −1 along the diagonals; a shift decides which of them are connected. */
  @ParameterizedTest
  @CsvSource({"0.2, true", "-0.2, false"})
  void aSaddleFollowsTheMeanOfItsCorners(double shift, boolean highCornersConnected) {
    final Contours saddle = new Contours(2, 2, (column, row) -> (column == row ? 1 : -1) + shift);
    final List<Line2D> pieces = saddle.at(0);
    assertEquals(2, pieces.size());
    // The corner (0, 0) is high: connected to (1, 1), or cut off by a line of its own.
    final boolean cutOff =
        pieces.stream().anyMatch(piece -> piece.ptLineDist(0, 0) < 0.5 && isNearOrigin(piece));
    assertEquals(highCornersConnected, !cutOff);
  }

  private static boolean isNearOrigin(Line2D piece) {
    return piece.getX1() + piece.getY1() < 1 && piece.getX2() + piece.getY2() < 1;
  }

  @Test
  void cellsThatAreNotFiniteHaveNoLine() {
    final Contours hole =
        new Contours(3, 2, (column, row) -> column == 2 ? Double.POSITIVE_INFINITY : row);
    final List<Line2D> pieces = hole.at(0.5);
    assertEquals(1, pieces.size());
    assertTrue(Math.max(pieces.get(0).getX1(), pieces.get(0).getX2()) <= 1);
  }

  @Test
  void aLevelThatIsNotReachedHasNoLine() {
    assertTrue(new Contours(4, 4, (column, row) -> column).at(7).isEmpty());
  }
}

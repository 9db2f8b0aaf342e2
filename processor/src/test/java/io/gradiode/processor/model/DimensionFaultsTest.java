package io.gradiode.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about the slips that people make with units. */
class DimensionFaultsTest {

  private static final String MEMBRANE =
      """
      g_l : nS (constant)
      E_l : mV (constant)
      C_m : pF (constant)
      tau_m : ms (constant)
      Delta_T : mV (constant)
      V_T : mV (constant)
      I : pA (input)
      R : Mohm (constant)
      c_m : uF/cm**2 (constant)
      gbar : mS/cm**2 (constant)
      area : um**2 (constant)
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dv/dt = g_l*(E_l - v) : mV"
            + " | dv/dt is in mV/second, but its right side is in pA"
            + " | g_l*(E_l - v)"
            + " | A factor in '1/pF' is missing, or a unit is wrong. Divide by 'C_m'?",
        "dv/dt = (g_l*(E_l - v) + I)/tau_m : mV"
            + " | dv/dt is in mV/second, but its right side is in pA/ms"
            + " | (g_l*(E_l - v) + I)/tau_m"
            + " | A factor in 'Mohm' is missing, or a unit is wrong. Multiply by 'R'?",
        "dv/dt = (g_l*(E_l - v) + V_T)/C_m : mV"
            + " | 'V_T' is in mV, but is added to what is in pA"
            + " | V_T"
            + " | A factor in 'nS' is missing, or a unit is wrong. Multiply by 'g_l'? Divide by 'R'?",
        "dv/dt = E_l - v : mV"
            + " | dv/dt is in mV/second, but its right side is in mV"
            + " | E_l - v"
            + " | A factor in '1/ms' is missing, or a unit is wrong. Divide by 'tau_m'?",
        "dv/dt = (E_l - v)*tau_m : mV"
            + " | dv/dt is in mV/second, but its right side is in mV*ms"
            + " | (E_l - v)*tau_m"
            + " | A factor in '1/second**2' is missing, or a unit is wrong. Divide by 'tau_m' instead of multiplying by it?",
        "dv/dt = (E_l - v + I)/tau_m : mV"
            + " | 'I' is in pA, but is added to what is in mV"
            + " | I"
            + " | A factor in 'Mohm' is missing, or a unit is wrong. Multiply by 'R'? Divide by 'g_l'?",
        "dv/dt = (E_l - v)/tau_m + 1 : mV"
            + " | dv/dt is in mV/second, but its term '1' is a pure number"
            + " | 1"
            + " | A number has no unit. If it is in 'mV/second', write '1*mV/second'.",
        "dv/dt = (E_l - v + 70)/tau_m : mV"
            + " | '70' is a pure number, but is added to what is in mV"
            + " | 70"
            + " | A number has no unit. If it is in 'mV', write '70*mV'.",
        "dv/dt = (E_l - v)/tau_m + Delta_T*exp(v - V_T)/tau_m : mV"
            + " | 'exp' takes a pure number, but 'v - V_T' is in mV"
            + " | v - V_T"
            + " | Divide it by a quantity in 'mV', such as 'E_l' or 'Delta_T'.",
        "dv/dt = gbar*(E_l - v)/C_m : mV"
            + " | dv/dt is in mV/second, but its right side is in pA/(cm**2*pF)"
            + " | gbar*(E_l - v)/C_m"
            + " | A factor in 'um**2' is missing, or a unit is wrong. Multiply by 'area'?",
        "dv/dt = (gbar*area*(E_l - v))/c_m : mV"
            + " | dv/dt is in mV/second, but its right side is in cm**2*pA/uF"
            + " | (gbar*area*(E_l - v))/c_m"
            + " | A factor in '1/um**2' is missing, or a unit is wrong. It would fit without the factor 'area'.",
        "dv/dt = gbar*area*(E_l - v) + I : mV"
            + " | dv/dt is in mV/second, but its right side is in pA"
            + " | gbar*area*(E_l - v) + I"
            + " | A factor in '1/pF' is missing, or a unit is wrong. Divide by 'C_m'?",
        "dv/dt = (E_l - v)/R/tau_m : mV"
            + " | dv/dt is in mV/second, but its right side is in pA/ms"
            + " | (E_l - v)/R/tau_m"
            + " | A factor in 'Mohm' is missing, or a unit is wrong. It would fit without dividing by 'R'.",
        "dv/dt = (g_l*v*(E_l - v) + I)/C_m : mV"
            + " | 'g_l*v*(E_l - v)' is in nS*mV**2, but is added to what is in pA"
            + " | g_l*v*(E_l - v)"
            + " | A factor in '1/mV' is missing, or a unit is wrong. It would fit without the factor 'v'.",
        "dv/dt = 0.04*v**2 + 5*v + 140 - v + I : 1"
            + " | 'I' is in pA, but is added to what is a pure number"
            + " | I"
            + " | A factor in '1/pA' is missing, or a unit is wrong.",
        "dv/dt = (E_l - v)/tau_m*log(v) : mV"
            + " | 'log' takes a pure number, but 'v' is in mV"
            + " | v"
            + " | Divide it by a quantity in 'mV', such as 'E_l' or 'Delta_T' or 'V_T'.",
        "dv/dt = (E_l - v)/(tau_m + R*c_m) : mV"
            + " | 'R*c_m' is in ms/cm**2, but is added to what is in ms"
            + " | R*c_m"
            + " | A factor in 'um**2' is missing, or a unit is wrong. Multiply by 'area'?",
        "dv/dt = (E_l - v)/tau_m + I/c_m : mV"
            + " | dv/dt is in mV/second, but its term 'I/c_m' is in pA*cm**2/uF"
            + " | I/c_m"
            + " | A factor in '1/um**2' is missing, or a unit is wrong. Divide by 'area'?",
        "dv/dt = sqrt(v**2 + I**2)/tau_m : mV"
            + " | 'I**2' is in pA**2, but is added to what is in mV**2"
            + " | I**2"
            + " | A factor in 'ohm**2' is missing, or a unit is wrong.",
        "dv/dt = ((E_l - v)/tau_m + (I + g_l)/C_m) : mV"
            + " | 'g_l' is in nS, but is added to what is in pA"
            + " | g_l"
            + " | A factor in 'mV' is missing, or a unit is wrong. Multiply by 'E_l' or 'Delta_T' or 'V_T'?",
        "dv/dt = -(v/tau_m + E_l) : mV"
            + " | 'E_l' is in mV, but is added to what is in mV/ms"
            + " | E_l"
            + " | A factor in '1/ms' is missing, or a unit is wrong. Divide by 'tau_m'?",
        "dv/dt = (E_l - v)/tau_m : pA"
            + " | 'E_l' is in mV, but is added to what is in pA"
            + " | E_l"
            + " | A factor in 'nS' is missing, or a unit is wrong. Multiply by 'g_l'? Divide by 'R'?",
        "dv/dt = -v/tau : mV;tau = R*C_m : siemens"
            + " | 'tau' is in siemens, but its value is in ms"
            + " | R*C_m"
            + " | A factor in 'siemens/second' is missing, or a unit is wrong. Or declare 'tau' in 'ms'.",
        "dv/dt = -v/tau_m : mV;w = g_l*v + gbar*v : pA"
            + " | 'w' is in pA, but its term 'gbar*v' is in pA/cm**2"
            + " | gbar*v"
            + " | A factor in 'um**2' is missing, or a unit is wrong. Multiply by 'area'?",
        "dv/dt = (-gbar*v + I/area)/c_m + gbar*v : mV"
            + " | dv/dt is in mV/second, but its term 'gbar*v' is in pA/cm**2"
            + " | gbar*v"
            + " | A factor in 'cm**2/uF' is missing, or a unit is wrong. Divide by 'c_m'?",
        "dv/dt = (x - v)/tau_m : mV;dx/dt = -x/tau_m + I/(C_m*mV) : 1"
            + " | 'x' is a pure number, but is added to what is in mV"
            + " | x"
            + " | A factor in 'mV' is missing, or a unit is wrong. Multiply by 'E_l' or 'Delta_T' or 'V_T'?",
        "dv/dt = max(g_l, v)*v/tau_m : mV"
            + " | 'v' is in mV, but is compared with what is in nS"
            + " | v"
            + " | A factor in 'siemens/volt' is missing, or a unit is wrong.",
        "dv/dt = where(v > 0, E_l, I*R + g_l)/tau_m : mV"
            + " | 'g_l' is in nS, but is added to what is in mV"
            + " | g_l"
            + " | A factor in 'volt/siemens' is missing, or a unit is wrong.",
        "dv/dt = where(v > 1, E_l, v)/tau_m : mV"
            + " | '1' is a pure number, but is compared with what is in mV"
            + " | 1"
            + " | A number has no unit. If it is in 'mV', write '1*mV'.",
        "dv/dt = -v/tau_m*int(I > v) : mV"
            + " | 'v' is in mV, but is compared with what is in pA"
            + " | v"
            + " | A factor in 'nS' is missing, or a unit is wrong. Multiply by 'g_l'? Divide by 'R'?",
        "dv/dt = v % I/tau_m : mV"
            + " | 'I' is in pA, but divides with a remainder what is in mV"
            + " | I"
            + " | A factor in 'Mohm' is missing, or a unit is wrong. Multiply by 'R'? Divide by 'g_l'?",
      })
  void slip(String equations, String found, String underlined, String advice) {
    final String message = Texts.of(equations.replace(';', '\n') + "\n" + MEMBRANE).messages();
    final List<String> lines = message.lines().toList();
    assertEquals(4, lines.size(), message);
    assertTrue(lines.get(0).startsWith("[DimensionMismatch] " + found + ". (equations, "), message);
    final int from = lines.get(2).indexOf('^');
    assertEquals(underlined, lines.get(1).substring(from, lines.get(2).length()), message);
    assertTrue(lines.get(3).endsWith(advice), message);
  }

  /** As in the specification of our messages, but for the last sentence. */
  @Test
  void unitsOfTheModelItself() {
    assertEquals(
        """
        [DimensionMismatch] dprey/dt is in ind/day, but its term 'predation*prey' is in 1/day. \
        (equations, line 1)
            dprey/dt = birth*prey - predation*prey : ind
                                    ^^^^^^^^^^^^^^
          predation 1/(ind day), prey ind. A factor in 'ind' is missing, or a unit is wrong. \
        Multiply by 'predator' or 'prey'?""",
        Texts.of(
                """
                dprey/dt = birth*prey - predation*prey : ind
                dpredator/dt = -death*predator : ind
                birth : 1/day
                predation : 1/(ind day)
                death : 1/day
                """)
            .units("ind")
            .time("day")
            .messages());
  }

  @Test
  void aTermIsNoFactorOfItself() {
    final String message = Texts.of("dx/dt = 0 : 1\nw = 0*1 : amp\n").messages();
    assertTrue(message.endsWith("A factor in 'amp' is missing, or a unit is wrong."), message);
  }

  @Test
  void eachWrongTermIsToldOnce() {
    final String messages =
        Texts.of("dv/dt = (I + E_l + g_l + (E_l - v)*g_l)/C_m + I : mV\n" + MEMBRANE).messages();
    assertEquals(
        List.of("'E_l'", "'g_l'"),
        messages
            .lines()
            .filter(line -> line.startsWith("["))
            .map(line -> line.split(" ", -1)[1])
            .toList(),
        messages);
  }
}

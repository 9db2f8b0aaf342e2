package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.PolluModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * The chemistry of polluted air, reduced to 25 reactions of 20 species.
 *
 * <p>J. G. Verwer, Gauss–Seidel iteration for stiff ODEs from chemical kinetics, SIAM Journal on
 * Scientific Computing 15 (1994) 1243–1250, doi 10.1137/0915076: as numbered in F. Mazzia and C.
 * Magherini, Test Set for Initial Value Problem Solvers, University of Bari (2008), problem POLLU.
 * Concentrations are in ppm, as numbers.
 */
@OdeModel(
    equations =
        """
        dy1/dt = -r1 - r10 - r14 - r23 - r24 + r2 + r3 + r9 + r11 + r12 + r22 + r25 : 1
        dy2/dt = -r2 - r3 - r9 - r12 + r1 + r21 : 1
        dy3/dt = -r15 + r1 + r17 + r19 + r22 : 1
        dy4/dt = -r2 - r16 - r17 - r23 + r15 : 1
        dy5/dt = -r3 + r4 + r4 + r6 + r7 + r13 + r20 : 1
        dy6/dt = -r6 - r8 - r14 - r20 + r3 + r18 + r18 : 1
        dy7/dt = -r4 - r5 - r6 + r13 : 1
        dy8/dt = r4 + r5 + r6 + r7 : 1
        dy9/dt = -r7 - r8 : 1
        dy10/dt = -r12 + r7 + r9 : 1
        dy11/dt = -r9 - r10 + r8 + r11 : 1
        dy12/dt = r9 : 1
        dy13/dt = -r11 + r10 : 1
        dy14/dt = -r13 + r12 : 1
        dy15/dt = r14 : 1
        dy16/dt = -r18 - r19 + r16 : 1
        dy17/dt = -r20 : 1
        dy18/dt = r20 : 1
        dy19/dt = -r21 - r22 - r24 + r23 + r25 : 1
        dy20/dt = -r25 + r24 : 1
        r1 = k1*y1 : 1/minute
        r2 = k2*y2*y4 : 1/minute
        r3 = k3*y5*y2 : 1/minute
        r4 = k4*y7 : 1/minute
        r5 = k5*y7 : 1/minute
        r6 = k6*y7*y6 : 1/minute
        r7 = k7*y9 : 1/minute
        r8 = k8*y9*y6 : 1/minute
        r9 = k9*y11*y2 : 1/minute
        r10 = k10*y11*y1 : 1/minute
        r11 = k11*y13 : 1/minute
        r12 = k12*y10*y2 : 1/minute
        r13 = k13*y14 : 1/minute
        r14 = k14*y1*y6 : 1/minute
        r15 = k15*y3 : 1/minute
        r16 = k16*y4 : 1/minute
        r17 = k17*y4 : 1/minute
        r18 = k18*y16 : 1/minute
        r19 = k19*y16 : 1/minute
        r20 = k20*y17*y6 : 1/minute
        r21 = k21*y19 : 1/minute
        r22 = k22*y19 : 1/minute
        r23 = k23*y1*y4 : 1/minute
        r24 = k24*y19*y1 : 1/minute
        r25 = k25*y20 : 1/minute
        k1 : 1/minute (constant)
        k2 : 1/minute (constant)
        k3 : 1/minute (constant)
        k4 : 1/minute (constant)
        k5 : 1/minute (constant)
        k6 : 1/minute (constant)
        k7 : 1/minute (constant)
        k8 : 1/minute (constant)
        k9 : 1/minute (constant)
        k10 : 1/minute (constant)
        k11 : 1/minute (constant)
        k12 : 1/minute (constant)
        k13 : 1/minute (constant)
        k14 : 1/minute (constant)
        k15 : 1/minute (constant)
        k16 : 1/minute (constant)
        k17 : 1/minute (constant)
        k18 : 1/minute (constant)
        k19 : 1/minute (constant)
        k20 : 1/minute (constant)
        k21 : 1/minute (constant)
        k22 : 1/minute (constant)
        k23 : 1/minute (constant)
        k24 : 1/minute (constant)
        k25 : 1/minute (constant)
        """,
    initial = "y2 = 0.2; y4 = 0.04; y7 = 0.1; y8 = 0.3; y9 = 0.01; y17 = 0.007",
    time = "minute")
public interface Pollu {

  /** The 25 rate constants. */
  static Assignment<Pollu> published() {
    return MODEL
        .values()
        .set(K1, 0.35)
        .set(K2, 26.6)
        .set(K3, 1.23e4)
        .set(K4, 8.6e-4)
        .set(K5, 8.2e-4)
        .set(K6, 1.5e4)
        .set(K7, 1.3e-4)
        .set(K8, 2.4e4)
        .set(K9, 1.65e4)
        .set(K10, 9000)
        .set(K11, 0.022)
        .set(K12, 1.2e4)
        .set(K13, 1.88)
        .set(K14, 1.63e4)
        .set(K15, 4.8e6)
        .set(K16, 3.5e-4)
        .set(K17, 0.0175)
        .set(K18, 1e8)
        .set(K19, 4.44e11)
        .set(K20, 1240)
        .set(K21, 2.1)
        .set(K22, 5.78)
        .set(K23, 0.0474)
        .set(K24, 1780)
        .set(K25, 3.12);
  }
}

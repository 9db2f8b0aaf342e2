package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.BrusselatorModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * An oscillating reaction that diffuses along a line, at ten points of it; at the ends u = 1 and v
 * = 3.
 *
 * <p>I. Prigogine and R. Lefever, Symmetry breaking instabilities in dissipative systems II,
 * Journal of Chemical Physics 48 (1968) 1695–1700, doi 10.1063/1.1668896: by the method of lines,
 * as in E. Hairer and G. Wanner, Solving Ordinary Differential Equations II, Springer (1996), page
 * 6. The differences are divided by the square of 1/11.
 */
@OdeModel(
    equations =
        """
        du1/dt = (A + u1**2*v1 - (B + 1)*u1)/second + 121*alpha*(1 - 2*u1 + u2) : 1
        dv1/dt = (B*u1 - u1**2*v1)/second + 121*alpha*(3 - 2*v1 + v2) : 1
        du2/dt = (A + u2**2*v2 - (B + 1)*u2)/second + 121*alpha*(u1 - 2*u2 + u3) : 1
        dv2/dt = (B*u2 - u2**2*v2)/second + 121*alpha*(v1 - 2*v2 + v3) : 1
        du3/dt = (A + u3**2*v3 - (B + 1)*u3)/second + 121*alpha*(u2 - 2*u3 + u4) : 1
        dv3/dt = (B*u3 - u3**2*v3)/second + 121*alpha*(v2 - 2*v3 + v4) : 1
        du4/dt = (A + u4**2*v4 - (B + 1)*u4)/second + 121*alpha*(u3 - 2*u4 + u5) : 1
        dv4/dt = (B*u4 - u4**2*v4)/second + 121*alpha*(v3 - 2*v4 + v5) : 1
        du5/dt = (A + u5**2*v5 - (B + 1)*u5)/second + 121*alpha*(u4 - 2*u5 + u6) : 1
        dv5/dt = (B*u5 - u5**2*v5)/second + 121*alpha*(v4 - 2*v5 + v6) : 1
        du6/dt = (A + u6**2*v6 - (B + 1)*u6)/second + 121*alpha*(u5 - 2*u6 + u7) : 1
        dv6/dt = (B*u6 - u6**2*v6)/second + 121*alpha*(v5 - 2*v6 + v7) : 1
        du7/dt = (A + u7**2*v7 - (B + 1)*u7)/second + 121*alpha*(u6 - 2*u7 + u8) : 1
        dv7/dt = (B*u7 - u7**2*v7)/second + 121*alpha*(v6 - 2*v7 + v8) : 1
        du8/dt = (A + u8**2*v8 - (B + 1)*u8)/second + 121*alpha*(u7 - 2*u8 + u9) : 1
        dv8/dt = (B*u8 - u8**2*v8)/second + 121*alpha*(v7 - 2*v8 + v9) : 1
        du9/dt = (A + u9**2*v9 - (B + 1)*u9)/second + 121*alpha*(u8 - 2*u9 + u10) : 1
        dv9/dt = (B*u9 - u9**2*v9)/second + 121*alpha*(v8 - 2*v9 + v10) : 1
        du10/dt = (A + u10**2*v10 - (B + 1)*u10)/second + 121*alpha*(u9 - 2*u10 + 1) : 1
        dv10/dt = (B*u10 - u10**2*v10)/second + 121*alpha*(v9 - 2*v10 + 3) : 1
        A     : 1 (constant)
        B     : 1 (constant)
        alpha : 1/second (constant)
        """,
    initial =
        """
        u1 = 1 + sin(2*pi/11); v1 = 3;
        u2 = 1 + sin(4*pi/11); v2 = 3;
        u3 = 1 + sin(6*pi/11); v3 = 3;
        u4 = 1 + sin(8*pi/11); v4 = 3;
        u5 = 1 + sin(10*pi/11); v5 = 3;
        u6 = 1 + sin(12*pi/11); v6 = 3;
        u7 = 1 + sin(14*pi/11); v7 = 3;
        u8 = 1 + sin(16*pi/11); v8 = 3;
        u9 = 1 + sin(18*pi/11); v9 = 3;
        u10 = 1 + sin(20*pi/11); v10 = 3
        """)
public interface Brusselator {

  /** The values of the book. */
  static Assignment<Brusselator> published() {
    return MODEL.values().set(A, 1).set(B, 3).set(ALPHA, 0.02);
  }
}

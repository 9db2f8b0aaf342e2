package io.gradiode.benchmarks;

import io.gradiode.annotation.OdeModel;

/**
 * Problem F with 10 cells: the Brusselator with diffusion, I. Prigogine and R. Lefever, Symmetry
 * breaking instabilities in dissipative systems II, Journal of Chemical Physics 48 (1968)
 * 1695–1700, by the method of lines. Printed by {@link BrusselatorText}.
 */
@OdeModel(
    equations =
        """
        du1/dt = (A + u1**2*v1 - (B + 1)*u1 + spread*(1 - 2*u1 + u2))/second : 1
        dv1/dt = (B*u1 - u1**2*v1 + spread*(3 - 2*v1 + v2))/second : 1
        du2/dt = (A + u2**2*v2 - (B + 1)*u2 + spread*(u1 - 2*u2 + u3))/second : 1
        dv2/dt = (B*u2 - u2**2*v2 + spread*(v1 - 2*v2 + v3))/second : 1
        du3/dt = (A + u3**2*v3 - (B + 1)*u3 + spread*(u2 - 2*u3 + u4))/second : 1
        dv3/dt = (B*u3 - u3**2*v3 + spread*(v2 - 2*v3 + v4))/second : 1
        du4/dt = (A + u4**2*v4 - (B + 1)*u4 + spread*(u3 - 2*u4 + u5))/second : 1
        dv4/dt = (B*u4 - u4**2*v4 + spread*(v3 - 2*v4 + v5))/second : 1
        du5/dt = (A + u5**2*v5 - (B + 1)*u5 + spread*(u4 - 2*u5 + u6))/second : 1
        dv5/dt = (B*u5 - u5**2*v5 + spread*(v4 - 2*v5 + v6))/second : 1
        du6/dt = (A + u6**2*v6 - (B + 1)*u6 + spread*(u5 - 2*u6 + u7))/second : 1
        dv6/dt = (B*u6 - u6**2*v6 + spread*(v5 - 2*v6 + v7))/second : 1
        du7/dt = (A + u7**2*v7 - (B + 1)*u7 + spread*(u6 - 2*u7 + u8))/second : 1
        dv7/dt = (B*u7 - u7**2*v7 + spread*(v6 - 2*v7 + v8))/second : 1
        du8/dt = (A + u8**2*v8 - (B + 1)*u8 + spread*(u7 - 2*u8 + u9))/second : 1
        dv8/dt = (B*u8 - u8**2*v8 + spread*(v7 - 2*v8 + v9))/second : 1
        du9/dt = (A + u9**2*v9 - (B + 1)*u9 + spread*(u8 - 2*u9 + u10))/second : 1
        dv9/dt = (B*u9 - u9**2*v9 + spread*(v8 - 2*v9 + v10))/second : 1
        du10/dt = (A + u10**2*v10 - (B + 1)*u10 + spread*(u9 - 2*u10 + 1))/second : 1
        dv10/dt = (B*u10 - u10**2*v10 + spread*(v9 - 2*v10 + 3))/second : 1
        spread = alpha*11**2 : 1
        A     : 1 (constant)
        B     : 1 (constant)
        alpha : 1 (constant)
        """,
    initial =
        """
        u1 = 1 + sin(2*pi*1/11); v1 = 3;
        u2 = 1 + sin(2*pi*2/11); v2 = 3;
        u3 = 1 + sin(2*pi*3/11); v3 = 3;
        u4 = 1 + sin(2*pi*4/11); v4 = 3;
        u5 = 1 + sin(2*pi*5/11); v5 = 3;
        u6 = 1 + sin(2*pi*6/11); v6 = 3;
        u7 = 1 + sin(2*pi*7/11); v7 = 3;
        u8 = 1 + sin(2*pi*8/11); v8 = 3;
        u9 = 1 + sin(2*pi*9/11); v9 = 3;
        u10 = 1 + sin(2*pi*10/11); v10 = 3
        """)
interface Brusselator10 {}

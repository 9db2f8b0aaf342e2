package io.gradiode.benchmarks;

import io.gradiode.annotation.OdeModel;

/**
 * Problem F with 40 cells: the Brusselator with diffusion, I. Prigogine and R. Lefever, Symmetry
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
        du10/dt = (A + u10**2*v10 - (B + 1)*u10 + spread*(u9 - 2*u10 + u11))/second : 1
        dv10/dt = (B*u10 - u10**2*v10 + spread*(v9 - 2*v10 + v11))/second : 1
        du11/dt = (A + u11**2*v11 - (B + 1)*u11 + spread*(u10 - 2*u11 + u12))/second : 1
        dv11/dt = (B*u11 - u11**2*v11 + spread*(v10 - 2*v11 + v12))/second : 1
        du12/dt = (A + u12**2*v12 - (B + 1)*u12 + spread*(u11 - 2*u12 + u13))/second : 1
        dv12/dt = (B*u12 - u12**2*v12 + spread*(v11 - 2*v12 + v13))/second : 1
        du13/dt = (A + u13**2*v13 - (B + 1)*u13 + spread*(u12 - 2*u13 + u14))/second : 1
        dv13/dt = (B*u13 - u13**2*v13 + spread*(v12 - 2*v13 + v14))/second : 1
        du14/dt = (A + u14**2*v14 - (B + 1)*u14 + spread*(u13 - 2*u14 + u15))/second : 1
        dv14/dt = (B*u14 - u14**2*v14 + spread*(v13 - 2*v14 + v15))/second : 1
        du15/dt = (A + u15**2*v15 - (B + 1)*u15 + spread*(u14 - 2*u15 + u16))/second : 1
        dv15/dt = (B*u15 - u15**2*v15 + spread*(v14 - 2*v15 + v16))/second : 1
        du16/dt = (A + u16**2*v16 - (B + 1)*u16 + spread*(u15 - 2*u16 + u17))/second : 1
        dv16/dt = (B*u16 - u16**2*v16 + spread*(v15 - 2*v16 + v17))/second : 1
        du17/dt = (A + u17**2*v17 - (B + 1)*u17 + spread*(u16 - 2*u17 + u18))/second : 1
        dv17/dt = (B*u17 - u17**2*v17 + spread*(v16 - 2*v17 + v18))/second : 1
        du18/dt = (A + u18**2*v18 - (B + 1)*u18 + spread*(u17 - 2*u18 + u19))/second : 1
        dv18/dt = (B*u18 - u18**2*v18 + spread*(v17 - 2*v18 + v19))/second : 1
        du19/dt = (A + u19**2*v19 - (B + 1)*u19 + spread*(u18 - 2*u19 + u20))/second : 1
        dv19/dt = (B*u19 - u19**2*v19 + spread*(v18 - 2*v19 + v20))/second : 1
        du20/dt = (A + u20**2*v20 - (B + 1)*u20 + spread*(u19 - 2*u20 + u21))/second : 1
        dv20/dt = (B*u20 - u20**2*v20 + spread*(v19 - 2*v20 + v21))/second : 1
        du21/dt = (A + u21**2*v21 - (B + 1)*u21 + spread*(u20 - 2*u21 + u22))/second : 1
        dv21/dt = (B*u21 - u21**2*v21 + spread*(v20 - 2*v21 + v22))/second : 1
        du22/dt = (A + u22**2*v22 - (B + 1)*u22 + spread*(u21 - 2*u22 + u23))/second : 1
        dv22/dt = (B*u22 - u22**2*v22 + spread*(v21 - 2*v22 + v23))/second : 1
        du23/dt = (A + u23**2*v23 - (B + 1)*u23 + spread*(u22 - 2*u23 + u24))/second : 1
        dv23/dt = (B*u23 - u23**2*v23 + spread*(v22 - 2*v23 + v24))/second : 1
        du24/dt = (A + u24**2*v24 - (B + 1)*u24 + spread*(u23 - 2*u24 + u25))/second : 1
        dv24/dt = (B*u24 - u24**2*v24 + spread*(v23 - 2*v24 + v25))/second : 1
        du25/dt = (A + u25**2*v25 - (B + 1)*u25 + spread*(u24 - 2*u25 + u26))/second : 1
        dv25/dt = (B*u25 - u25**2*v25 + spread*(v24 - 2*v25 + v26))/second : 1
        du26/dt = (A + u26**2*v26 - (B + 1)*u26 + spread*(u25 - 2*u26 + u27))/second : 1
        dv26/dt = (B*u26 - u26**2*v26 + spread*(v25 - 2*v26 + v27))/second : 1
        du27/dt = (A + u27**2*v27 - (B + 1)*u27 + spread*(u26 - 2*u27 + u28))/second : 1
        dv27/dt = (B*u27 - u27**2*v27 + spread*(v26 - 2*v27 + v28))/second : 1
        du28/dt = (A + u28**2*v28 - (B + 1)*u28 + spread*(u27 - 2*u28 + u29))/second : 1
        dv28/dt = (B*u28 - u28**2*v28 + spread*(v27 - 2*v28 + v29))/second : 1
        du29/dt = (A + u29**2*v29 - (B + 1)*u29 + spread*(u28 - 2*u29 + u30))/second : 1
        dv29/dt = (B*u29 - u29**2*v29 + spread*(v28 - 2*v29 + v30))/second : 1
        du30/dt = (A + u30**2*v30 - (B + 1)*u30 + spread*(u29 - 2*u30 + u31))/second : 1
        dv30/dt = (B*u30 - u30**2*v30 + spread*(v29 - 2*v30 + v31))/second : 1
        du31/dt = (A + u31**2*v31 - (B + 1)*u31 + spread*(u30 - 2*u31 + u32))/second : 1
        dv31/dt = (B*u31 - u31**2*v31 + spread*(v30 - 2*v31 + v32))/second : 1
        du32/dt = (A + u32**2*v32 - (B + 1)*u32 + spread*(u31 - 2*u32 + u33))/second : 1
        dv32/dt = (B*u32 - u32**2*v32 + spread*(v31 - 2*v32 + v33))/second : 1
        du33/dt = (A + u33**2*v33 - (B + 1)*u33 + spread*(u32 - 2*u33 + u34))/second : 1
        dv33/dt = (B*u33 - u33**2*v33 + spread*(v32 - 2*v33 + v34))/second : 1
        du34/dt = (A + u34**2*v34 - (B + 1)*u34 + spread*(u33 - 2*u34 + u35))/second : 1
        dv34/dt = (B*u34 - u34**2*v34 + spread*(v33 - 2*v34 + v35))/second : 1
        du35/dt = (A + u35**2*v35 - (B + 1)*u35 + spread*(u34 - 2*u35 + u36))/second : 1
        dv35/dt = (B*u35 - u35**2*v35 + spread*(v34 - 2*v35 + v36))/second : 1
        du36/dt = (A + u36**2*v36 - (B + 1)*u36 + spread*(u35 - 2*u36 + u37))/second : 1
        dv36/dt = (B*u36 - u36**2*v36 + spread*(v35 - 2*v36 + v37))/second : 1
        du37/dt = (A + u37**2*v37 - (B + 1)*u37 + spread*(u36 - 2*u37 + u38))/second : 1
        dv37/dt = (B*u37 - u37**2*v37 + spread*(v36 - 2*v37 + v38))/second : 1
        du38/dt = (A + u38**2*v38 - (B + 1)*u38 + spread*(u37 - 2*u38 + u39))/second : 1
        dv38/dt = (B*u38 - u38**2*v38 + spread*(v37 - 2*v38 + v39))/second : 1
        du39/dt = (A + u39**2*v39 - (B + 1)*u39 + spread*(u38 - 2*u39 + u40))/second : 1
        dv39/dt = (B*u39 - u39**2*v39 + spread*(v38 - 2*v39 + v40))/second : 1
        du40/dt = (A + u40**2*v40 - (B + 1)*u40 + spread*(u39 - 2*u40 + 1))/second : 1
        dv40/dt = (B*u40 - u40**2*v40 + spread*(v39 - 2*v40 + 3))/second : 1
        spread = alpha*41**2 : 1
        A     : 1 (constant)
        B     : 1 (constant)
        alpha : 1 (constant)
        """,
    initial =
        """
        u1 = 1 + sin(2*pi*1/41); v1 = 3;
        u2 = 1 + sin(2*pi*2/41); v2 = 3;
        u3 = 1 + sin(2*pi*3/41); v3 = 3;
        u4 = 1 + sin(2*pi*4/41); v4 = 3;
        u5 = 1 + sin(2*pi*5/41); v5 = 3;
        u6 = 1 + sin(2*pi*6/41); v6 = 3;
        u7 = 1 + sin(2*pi*7/41); v7 = 3;
        u8 = 1 + sin(2*pi*8/41); v8 = 3;
        u9 = 1 + sin(2*pi*9/41); v9 = 3;
        u10 = 1 + sin(2*pi*10/41); v10 = 3;
        u11 = 1 + sin(2*pi*11/41); v11 = 3;
        u12 = 1 + sin(2*pi*12/41); v12 = 3;
        u13 = 1 + sin(2*pi*13/41); v13 = 3;
        u14 = 1 + sin(2*pi*14/41); v14 = 3;
        u15 = 1 + sin(2*pi*15/41); v15 = 3;
        u16 = 1 + sin(2*pi*16/41); v16 = 3;
        u17 = 1 + sin(2*pi*17/41); v17 = 3;
        u18 = 1 + sin(2*pi*18/41); v18 = 3;
        u19 = 1 + sin(2*pi*19/41); v19 = 3;
        u20 = 1 + sin(2*pi*20/41); v20 = 3;
        u21 = 1 + sin(2*pi*21/41); v21 = 3;
        u22 = 1 + sin(2*pi*22/41); v22 = 3;
        u23 = 1 + sin(2*pi*23/41); v23 = 3;
        u24 = 1 + sin(2*pi*24/41); v24 = 3;
        u25 = 1 + sin(2*pi*25/41); v25 = 3;
        u26 = 1 + sin(2*pi*26/41); v26 = 3;
        u27 = 1 + sin(2*pi*27/41); v27 = 3;
        u28 = 1 + sin(2*pi*28/41); v28 = 3;
        u29 = 1 + sin(2*pi*29/41); v29 = 3;
        u30 = 1 + sin(2*pi*30/41); v30 = 3;
        u31 = 1 + sin(2*pi*31/41); v31 = 3;
        u32 = 1 + sin(2*pi*32/41); v32 = 3;
        u33 = 1 + sin(2*pi*33/41); v33 = 3;
        u34 = 1 + sin(2*pi*34/41); v34 = 3;
        u35 = 1 + sin(2*pi*35/41); v35 = 3;
        u36 = 1 + sin(2*pi*36/41); v36 = 3;
        u37 = 1 + sin(2*pi*37/41); v37 = 3;
        u38 = 1 + sin(2*pi*38/41); v38 = 3;
        u39 = 1 + sin(2*pi*39/41); v39 = 3;
        u40 = 1 + sin(2*pi*40/41); v40 = 3
        """)
interface Brusselator40 {}

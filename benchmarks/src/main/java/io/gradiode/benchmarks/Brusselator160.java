package io.gradiode.benchmarks;

import io.gradiode.annotation.OdeModel;

/**
 * Problem F with 160 cells: the Brusselator with diffusion, I. Prigogine and R. Lefever, Symmetry
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
        du40/dt = (A + u40**2*v40 - (B + 1)*u40 + spread*(u39 - 2*u40 + u41))/second : 1
        dv40/dt = (B*u40 - u40**2*v40 + spread*(v39 - 2*v40 + v41))/second : 1
        du41/dt = (A + u41**2*v41 - (B + 1)*u41 + spread*(u40 - 2*u41 + u42))/second : 1
        dv41/dt = (B*u41 - u41**2*v41 + spread*(v40 - 2*v41 + v42))/second : 1
        du42/dt = (A + u42**2*v42 - (B + 1)*u42 + spread*(u41 - 2*u42 + u43))/second : 1
        dv42/dt = (B*u42 - u42**2*v42 + spread*(v41 - 2*v42 + v43))/second : 1
        du43/dt = (A + u43**2*v43 - (B + 1)*u43 + spread*(u42 - 2*u43 + u44))/second : 1
        dv43/dt = (B*u43 - u43**2*v43 + spread*(v42 - 2*v43 + v44))/second : 1
        du44/dt = (A + u44**2*v44 - (B + 1)*u44 + spread*(u43 - 2*u44 + u45))/second : 1
        dv44/dt = (B*u44 - u44**2*v44 + spread*(v43 - 2*v44 + v45))/second : 1
        du45/dt = (A + u45**2*v45 - (B + 1)*u45 + spread*(u44 - 2*u45 + u46))/second : 1
        dv45/dt = (B*u45 - u45**2*v45 + spread*(v44 - 2*v45 + v46))/second : 1
        du46/dt = (A + u46**2*v46 - (B + 1)*u46 + spread*(u45 - 2*u46 + u47))/second : 1
        dv46/dt = (B*u46 - u46**2*v46 + spread*(v45 - 2*v46 + v47))/second : 1
        du47/dt = (A + u47**2*v47 - (B + 1)*u47 + spread*(u46 - 2*u47 + u48))/second : 1
        dv47/dt = (B*u47 - u47**2*v47 + spread*(v46 - 2*v47 + v48))/second : 1
        du48/dt = (A + u48**2*v48 - (B + 1)*u48 + spread*(u47 - 2*u48 + u49))/second : 1
        dv48/dt = (B*u48 - u48**2*v48 + spread*(v47 - 2*v48 + v49))/second : 1
        du49/dt = (A + u49**2*v49 - (B + 1)*u49 + spread*(u48 - 2*u49 + u50))/second : 1
        dv49/dt = (B*u49 - u49**2*v49 + spread*(v48 - 2*v49 + v50))/second : 1
        du50/dt = (A + u50**2*v50 - (B + 1)*u50 + spread*(u49 - 2*u50 + u51))/second : 1
        dv50/dt = (B*u50 - u50**2*v50 + spread*(v49 - 2*v50 + v51))/second : 1
        du51/dt = (A + u51**2*v51 - (B + 1)*u51 + spread*(u50 - 2*u51 + u52))/second : 1
        dv51/dt = (B*u51 - u51**2*v51 + spread*(v50 - 2*v51 + v52))/second : 1
        du52/dt = (A + u52**2*v52 - (B + 1)*u52 + spread*(u51 - 2*u52 + u53))/second : 1
        dv52/dt = (B*u52 - u52**2*v52 + spread*(v51 - 2*v52 + v53))/second : 1
        du53/dt = (A + u53**2*v53 - (B + 1)*u53 + spread*(u52 - 2*u53 + u54))/second : 1
        dv53/dt = (B*u53 - u53**2*v53 + spread*(v52 - 2*v53 + v54))/second : 1
        du54/dt = (A + u54**2*v54 - (B + 1)*u54 + spread*(u53 - 2*u54 + u55))/second : 1
        dv54/dt = (B*u54 - u54**2*v54 + spread*(v53 - 2*v54 + v55))/second : 1
        du55/dt = (A + u55**2*v55 - (B + 1)*u55 + spread*(u54 - 2*u55 + u56))/second : 1
        dv55/dt = (B*u55 - u55**2*v55 + spread*(v54 - 2*v55 + v56))/second : 1
        du56/dt = (A + u56**2*v56 - (B + 1)*u56 + spread*(u55 - 2*u56 + u57))/second : 1
        dv56/dt = (B*u56 - u56**2*v56 + spread*(v55 - 2*v56 + v57))/second : 1
        du57/dt = (A + u57**2*v57 - (B + 1)*u57 + spread*(u56 - 2*u57 + u58))/second : 1
        dv57/dt = (B*u57 - u57**2*v57 + spread*(v56 - 2*v57 + v58))/second : 1
        du58/dt = (A + u58**2*v58 - (B + 1)*u58 + spread*(u57 - 2*u58 + u59))/second : 1
        dv58/dt = (B*u58 - u58**2*v58 + spread*(v57 - 2*v58 + v59))/second : 1
        du59/dt = (A + u59**2*v59 - (B + 1)*u59 + spread*(u58 - 2*u59 + u60))/second : 1
        dv59/dt = (B*u59 - u59**2*v59 + spread*(v58 - 2*v59 + v60))/second : 1
        du60/dt = (A + u60**2*v60 - (B + 1)*u60 + spread*(u59 - 2*u60 + u61))/second : 1
        dv60/dt = (B*u60 - u60**2*v60 + spread*(v59 - 2*v60 + v61))/second : 1
        du61/dt = (A + u61**2*v61 - (B + 1)*u61 + spread*(u60 - 2*u61 + u62))/second : 1
        dv61/dt = (B*u61 - u61**2*v61 + spread*(v60 - 2*v61 + v62))/second : 1
        du62/dt = (A + u62**2*v62 - (B + 1)*u62 + spread*(u61 - 2*u62 + u63))/second : 1
        dv62/dt = (B*u62 - u62**2*v62 + spread*(v61 - 2*v62 + v63))/second : 1
        du63/dt = (A + u63**2*v63 - (B + 1)*u63 + spread*(u62 - 2*u63 + u64))/second : 1
        dv63/dt = (B*u63 - u63**2*v63 + spread*(v62 - 2*v63 + v64))/second : 1
        du64/dt = (A + u64**2*v64 - (B + 1)*u64 + spread*(u63 - 2*u64 + u65))/second : 1
        dv64/dt = (B*u64 - u64**2*v64 + spread*(v63 - 2*v64 + v65))/second : 1
        du65/dt = (A + u65**2*v65 - (B + 1)*u65 + spread*(u64 - 2*u65 + u66))/second : 1
        dv65/dt = (B*u65 - u65**2*v65 + spread*(v64 - 2*v65 + v66))/second : 1
        du66/dt = (A + u66**2*v66 - (B + 1)*u66 + spread*(u65 - 2*u66 + u67))/second : 1
        dv66/dt = (B*u66 - u66**2*v66 + spread*(v65 - 2*v66 + v67))/second : 1
        du67/dt = (A + u67**2*v67 - (B + 1)*u67 + spread*(u66 - 2*u67 + u68))/second : 1
        dv67/dt = (B*u67 - u67**2*v67 + spread*(v66 - 2*v67 + v68))/second : 1
        du68/dt = (A + u68**2*v68 - (B + 1)*u68 + spread*(u67 - 2*u68 + u69))/second : 1
        dv68/dt = (B*u68 - u68**2*v68 + spread*(v67 - 2*v68 + v69))/second : 1
        du69/dt = (A + u69**2*v69 - (B + 1)*u69 + spread*(u68 - 2*u69 + u70))/second : 1
        dv69/dt = (B*u69 - u69**2*v69 + spread*(v68 - 2*v69 + v70))/second : 1
        du70/dt = (A + u70**2*v70 - (B + 1)*u70 + spread*(u69 - 2*u70 + u71))/second : 1
        dv70/dt = (B*u70 - u70**2*v70 + spread*(v69 - 2*v70 + v71))/second : 1
        du71/dt = (A + u71**2*v71 - (B + 1)*u71 + spread*(u70 - 2*u71 + u72))/second : 1
        dv71/dt = (B*u71 - u71**2*v71 + spread*(v70 - 2*v71 + v72))/second : 1
        du72/dt = (A + u72**2*v72 - (B + 1)*u72 + spread*(u71 - 2*u72 + u73))/second : 1
        dv72/dt = (B*u72 - u72**2*v72 + spread*(v71 - 2*v72 + v73))/second : 1
        du73/dt = (A + u73**2*v73 - (B + 1)*u73 + spread*(u72 - 2*u73 + u74))/second : 1
        dv73/dt = (B*u73 - u73**2*v73 + spread*(v72 - 2*v73 + v74))/second : 1
        du74/dt = (A + u74**2*v74 - (B + 1)*u74 + spread*(u73 - 2*u74 + u75))/second : 1
        dv74/dt = (B*u74 - u74**2*v74 + spread*(v73 - 2*v74 + v75))/second : 1
        du75/dt = (A + u75**2*v75 - (B + 1)*u75 + spread*(u74 - 2*u75 + u76))/second : 1
        dv75/dt = (B*u75 - u75**2*v75 + spread*(v74 - 2*v75 + v76))/second : 1
        du76/dt = (A + u76**2*v76 - (B + 1)*u76 + spread*(u75 - 2*u76 + u77))/second : 1
        dv76/dt = (B*u76 - u76**2*v76 + spread*(v75 - 2*v76 + v77))/second : 1
        du77/dt = (A + u77**2*v77 - (B + 1)*u77 + spread*(u76 - 2*u77 + u78))/second : 1
        dv77/dt = (B*u77 - u77**2*v77 + spread*(v76 - 2*v77 + v78))/second : 1
        du78/dt = (A + u78**2*v78 - (B + 1)*u78 + spread*(u77 - 2*u78 + u79))/second : 1
        dv78/dt = (B*u78 - u78**2*v78 + spread*(v77 - 2*v78 + v79))/second : 1
        du79/dt = (A + u79**2*v79 - (B + 1)*u79 + spread*(u78 - 2*u79 + u80))/second : 1
        dv79/dt = (B*u79 - u79**2*v79 + spread*(v78 - 2*v79 + v80))/second : 1
        du80/dt = (A + u80**2*v80 - (B + 1)*u80 + spread*(u79 - 2*u80 + u81))/second : 1
        dv80/dt = (B*u80 - u80**2*v80 + spread*(v79 - 2*v80 + v81))/second : 1
        du81/dt = (A + u81**2*v81 - (B + 1)*u81 + spread*(u80 - 2*u81 + u82))/second : 1
        dv81/dt = (B*u81 - u81**2*v81 + spread*(v80 - 2*v81 + v82))/second : 1
        du82/dt = (A + u82**2*v82 - (B + 1)*u82 + spread*(u81 - 2*u82 + u83))/second : 1
        dv82/dt = (B*u82 - u82**2*v82 + spread*(v81 - 2*v82 + v83))/second : 1
        du83/dt = (A + u83**2*v83 - (B + 1)*u83 + spread*(u82 - 2*u83 + u84))/second : 1
        dv83/dt = (B*u83 - u83**2*v83 + spread*(v82 - 2*v83 + v84))/second : 1
        du84/dt = (A + u84**2*v84 - (B + 1)*u84 + spread*(u83 - 2*u84 + u85))/second : 1
        dv84/dt = (B*u84 - u84**2*v84 + spread*(v83 - 2*v84 + v85))/second : 1
        du85/dt = (A + u85**2*v85 - (B + 1)*u85 + spread*(u84 - 2*u85 + u86))/second : 1
        dv85/dt = (B*u85 - u85**2*v85 + spread*(v84 - 2*v85 + v86))/second : 1
        du86/dt = (A + u86**2*v86 - (B + 1)*u86 + spread*(u85 - 2*u86 + u87))/second : 1
        dv86/dt = (B*u86 - u86**2*v86 + spread*(v85 - 2*v86 + v87))/second : 1
        du87/dt = (A + u87**2*v87 - (B + 1)*u87 + spread*(u86 - 2*u87 + u88))/second : 1
        dv87/dt = (B*u87 - u87**2*v87 + spread*(v86 - 2*v87 + v88))/second : 1
        du88/dt = (A + u88**2*v88 - (B + 1)*u88 + spread*(u87 - 2*u88 + u89))/second : 1
        dv88/dt = (B*u88 - u88**2*v88 + spread*(v87 - 2*v88 + v89))/second : 1
        du89/dt = (A + u89**2*v89 - (B + 1)*u89 + spread*(u88 - 2*u89 + u90))/second : 1
        dv89/dt = (B*u89 - u89**2*v89 + spread*(v88 - 2*v89 + v90))/second : 1
        du90/dt = (A + u90**2*v90 - (B + 1)*u90 + spread*(u89 - 2*u90 + u91))/second : 1
        dv90/dt = (B*u90 - u90**2*v90 + spread*(v89 - 2*v90 + v91))/second : 1
        du91/dt = (A + u91**2*v91 - (B + 1)*u91 + spread*(u90 - 2*u91 + u92))/second : 1
        dv91/dt = (B*u91 - u91**2*v91 + spread*(v90 - 2*v91 + v92))/second : 1
        du92/dt = (A + u92**2*v92 - (B + 1)*u92 + spread*(u91 - 2*u92 + u93))/second : 1
        dv92/dt = (B*u92 - u92**2*v92 + spread*(v91 - 2*v92 + v93))/second : 1
        du93/dt = (A + u93**2*v93 - (B + 1)*u93 + spread*(u92 - 2*u93 + u94))/second : 1
        dv93/dt = (B*u93 - u93**2*v93 + spread*(v92 - 2*v93 + v94))/second : 1
        du94/dt = (A + u94**2*v94 - (B + 1)*u94 + spread*(u93 - 2*u94 + u95))/second : 1
        dv94/dt = (B*u94 - u94**2*v94 + spread*(v93 - 2*v94 + v95))/second : 1
        du95/dt = (A + u95**2*v95 - (B + 1)*u95 + spread*(u94 - 2*u95 + u96))/second : 1
        dv95/dt = (B*u95 - u95**2*v95 + spread*(v94 - 2*v95 + v96))/second : 1
        du96/dt = (A + u96**2*v96 - (B + 1)*u96 + spread*(u95 - 2*u96 + u97))/second : 1
        dv96/dt = (B*u96 - u96**2*v96 + spread*(v95 - 2*v96 + v97))/second : 1
        du97/dt = (A + u97**2*v97 - (B + 1)*u97 + spread*(u96 - 2*u97 + u98))/second : 1
        dv97/dt = (B*u97 - u97**2*v97 + spread*(v96 - 2*v97 + v98))/second : 1
        du98/dt = (A + u98**2*v98 - (B + 1)*u98 + spread*(u97 - 2*u98 + u99))/second : 1
        dv98/dt = (B*u98 - u98**2*v98 + spread*(v97 - 2*v98 + v99))/second : 1
        du99/dt = (A + u99**2*v99 - (B + 1)*u99 + spread*(u98 - 2*u99 + u100))/second : 1
        dv99/dt = (B*u99 - u99**2*v99 + spread*(v98 - 2*v99 + v100))/second : 1
        du100/dt = (A + u100**2*v100 - (B + 1)*u100 + spread*(u99 - 2*u100 + u101))/second : 1
        dv100/dt = (B*u100 - u100**2*v100 + spread*(v99 - 2*v100 + v101))/second : 1
        du101/dt = (A + u101**2*v101 - (B + 1)*u101 + spread*(u100 - 2*u101 + u102))/second : 1
        dv101/dt = (B*u101 - u101**2*v101 + spread*(v100 - 2*v101 + v102))/second : 1
        du102/dt = (A + u102**2*v102 - (B + 1)*u102 + spread*(u101 - 2*u102 + u103))/second : 1
        dv102/dt = (B*u102 - u102**2*v102 + spread*(v101 - 2*v102 + v103))/second : 1
        du103/dt = (A + u103**2*v103 - (B + 1)*u103 + spread*(u102 - 2*u103 + u104))/second : 1
        dv103/dt = (B*u103 - u103**2*v103 + spread*(v102 - 2*v103 + v104))/second : 1
        du104/dt = (A + u104**2*v104 - (B + 1)*u104 + spread*(u103 - 2*u104 + u105))/second : 1
        dv104/dt = (B*u104 - u104**2*v104 + spread*(v103 - 2*v104 + v105))/second : 1
        du105/dt = (A + u105**2*v105 - (B + 1)*u105 + spread*(u104 - 2*u105 + u106))/second : 1
        dv105/dt = (B*u105 - u105**2*v105 + spread*(v104 - 2*v105 + v106))/second : 1
        du106/dt = (A + u106**2*v106 - (B + 1)*u106 + spread*(u105 - 2*u106 + u107))/second : 1
        dv106/dt = (B*u106 - u106**2*v106 + spread*(v105 - 2*v106 + v107))/second : 1
        du107/dt = (A + u107**2*v107 - (B + 1)*u107 + spread*(u106 - 2*u107 + u108))/second : 1
        dv107/dt = (B*u107 - u107**2*v107 + spread*(v106 - 2*v107 + v108))/second : 1
        du108/dt = (A + u108**2*v108 - (B + 1)*u108 + spread*(u107 - 2*u108 + u109))/second : 1
        dv108/dt = (B*u108 - u108**2*v108 + spread*(v107 - 2*v108 + v109))/second : 1
        du109/dt = (A + u109**2*v109 - (B + 1)*u109 + spread*(u108 - 2*u109 + u110))/second : 1
        dv109/dt = (B*u109 - u109**2*v109 + spread*(v108 - 2*v109 + v110))/second : 1
        du110/dt = (A + u110**2*v110 - (B + 1)*u110 + spread*(u109 - 2*u110 + u111))/second : 1
        dv110/dt = (B*u110 - u110**2*v110 + spread*(v109 - 2*v110 + v111))/second : 1
        du111/dt = (A + u111**2*v111 - (B + 1)*u111 + spread*(u110 - 2*u111 + u112))/second : 1
        dv111/dt = (B*u111 - u111**2*v111 + spread*(v110 - 2*v111 + v112))/second : 1
        du112/dt = (A + u112**2*v112 - (B + 1)*u112 + spread*(u111 - 2*u112 + u113))/second : 1
        dv112/dt = (B*u112 - u112**2*v112 + spread*(v111 - 2*v112 + v113))/second : 1
        du113/dt = (A + u113**2*v113 - (B + 1)*u113 + spread*(u112 - 2*u113 + u114))/second : 1
        dv113/dt = (B*u113 - u113**2*v113 + spread*(v112 - 2*v113 + v114))/second : 1
        du114/dt = (A + u114**2*v114 - (B + 1)*u114 + spread*(u113 - 2*u114 + u115))/second : 1
        dv114/dt = (B*u114 - u114**2*v114 + spread*(v113 - 2*v114 + v115))/second : 1
        du115/dt = (A + u115**2*v115 - (B + 1)*u115 + spread*(u114 - 2*u115 + u116))/second : 1
        dv115/dt = (B*u115 - u115**2*v115 + spread*(v114 - 2*v115 + v116))/second : 1
        du116/dt = (A + u116**2*v116 - (B + 1)*u116 + spread*(u115 - 2*u116 + u117))/second : 1
        dv116/dt = (B*u116 - u116**2*v116 + spread*(v115 - 2*v116 + v117))/second : 1
        du117/dt = (A + u117**2*v117 - (B + 1)*u117 + spread*(u116 - 2*u117 + u118))/second : 1
        dv117/dt = (B*u117 - u117**2*v117 + spread*(v116 - 2*v117 + v118))/second : 1
        du118/dt = (A + u118**2*v118 - (B + 1)*u118 + spread*(u117 - 2*u118 + u119))/second : 1
        dv118/dt = (B*u118 - u118**2*v118 + spread*(v117 - 2*v118 + v119))/second : 1
        du119/dt = (A + u119**2*v119 - (B + 1)*u119 + spread*(u118 - 2*u119 + u120))/second : 1
        dv119/dt = (B*u119 - u119**2*v119 + spread*(v118 - 2*v119 + v120))/second : 1
        du120/dt = (A + u120**2*v120 - (B + 1)*u120 + spread*(u119 - 2*u120 + u121))/second : 1
        dv120/dt = (B*u120 - u120**2*v120 + spread*(v119 - 2*v120 + v121))/second : 1
        du121/dt = (A + u121**2*v121 - (B + 1)*u121 + spread*(u120 - 2*u121 + u122))/second : 1
        dv121/dt = (B*u121 - u121**2*v121 + spread*(v120 - 2*v121 + v122))/second : 1
        du122/dt = (A + u122**2*v122 - (B + 1)*u122 + spread*(u121 - 2*u122 + u123))/second : 1
        dv122/dt = (B*u122 - u122**2*v122 + spread*(v121 - 2*v122 + v123))/second : 1
        du123/dt = (A + u123**2*v123 - (B + 1)*u123 + spread*(u122 - 2*u123 + u124))/second : 1
        dv123/dt = (B*u123 - u123**2*v123 + spread*(v122 - 2*v123 + v124))/second : 1
        du124/dt = (A + u124**2*v124 - (B + 1)*u124 + spread*(u123 - 2*u124 + u125))/second : 1
        dv124/dt = (B*u124 - u124**2*v124 + spread*(v123 - 2*v124 + v125))/second : 1
        du125/dt = (A + u125**2*v125 - (B + 1)*u125 + spread*(u124 - 2*u125 + u126))/second : 1
        dv125/dt = (B*u125 - u125**2*v125 + spread*(v124 - 2*v125 + v126))/second : 1
        du126/dt = (A + u126**2*v126 - (B + 1)*u126 + spread*(u125 - 2*u126 + u127))/second : 1
        dv126/dt = (B*u126 - u126**2*v126 + spread*(v125 - 2*v126 + v127))/second : 1
        du127/dt = (A + u127**2*v127 - (B + 1)*u127 + spread*(u126 - 2*u127 + u128))/second : 1
        dv127/dt = (B*u127 - u127**2*v127 + spread*(v126 - 2*v127 + v128))/second : 1
        du128/dt = (A + u128**2*v128 - (B + 1)*u128 + spread*(u127 - 2*u128 + u129))/second : 1
        dv128/dt = (B*u128 - u128**2*v128 + spread*(v127 - 2*v128 + v129))/second : 1
        du129/dt = (A + u129**2*v129 - (B + 1)*u129 + spread*(u128 - 2*u129 + u130))/second : 1
        dv129/dt = (B*u129 - u129**2*v129 + spread*(v128 - 2*v129 + v130))/second : 1
        du130/dt = (A + u130**2*v130 - (B + 1)*u130 + spread*(u129 - 2*u130 + u131))/second : 1
        dv130/dt = (B*u130 - u130**2*v130 + spread*(v129 - 2*v130 + v131))/second : 1
        du131/dt = (A + u131**2*v131 - (B + 1)*u131 + spread*(u130 - 2*u131 + u132))/second : 1
        dv131/dt = (B*u131 - u131**2*v131 + spread*(v130 - 2*v131 + v132))/second : 1
        du132/dt = (A + u132**2*v132 - (B + 1)*u132 + spread*(u131 - 2*u132 + u133))/second : 1
        dv132/dt = (B*u132 - u132**2*v132 + spread*(v131 - 2*v132 + v133))/second : 1
        du133/dt = (A + u133**2*v133 - (B + 1)*u133 + spread*(u132 - 2*u133 + u134))/second : 1
        dv133/dt = (B*u133 - u133**2*v133 + spread*(v132 - 2*v133 + v134))/second : 1
        du134/dt = (A + u134**2*v134 - (B + 1)*u134 + spread*(u133 - 2*u134 + u135))/second : 1
        dv134/dt = (B*u134 - u134**2*v134 + spread*(v133 - 2*v134 + v135))/second : 1
        du135/dt = (A + u135**2*v135 - (B + 1)*u135 + spread*(u134 - 2*u135 + u136))/second : 1
        dv135/dt = (B*u135 - u135**2*v135 + spread*(v134 - 2*v135 + v136))/second : 1
        du136/dt = (A + u136**2*v136 - (B + 1)*u136 + spread*(u135 - 2*u136 + u137))/second : 1
        dv136/dt = (B*u136 - u136**2*v136 + spread*(v135 - 2*v136 + v137))/second : 1
        du137/dt = (A + u137**2*v137 - (B + 1)*u137 + spread*(u136 - 2*u137 + u138))/second : 1
        dv137/dt = (B*u137 - u137**2*v137 + spread*(v136 - 2*v137 + v138))/second : 1
        du138/dt = (A + u138**2*v138 - (B + 1)*u138 + spread*(u137 - 2*u138 + u139))/second : 1
        dv138/dt = (B*u138 - u138**2*v138 + spread*(v137 - 2*v138 + v139))/second : 1
        du139/dt = (A + u139**2*v139 - (B + 1)*u139 + spread*(u138 - 2*u139 + u140))/second : 1
        dv139/dt = (B*u139 - u139**2*v139 + spread*(v138 - 2*v139 + v140))/second : 1
        du140/dt = (A + u140**2*v140 - (B + 1)*u140 + spread*(u139 - 2*u140 + u141))/second : 1
        dv140/dt = (B*u140 - u140**2*v140 + spread*(v139 - 2*v140 + v141))/second : 1
        du141/dt = (A + u141**2*v141 - (B + 1)*u141 + spread*(u140 - 2*u141 + u142))/second : 1
        dv141/dt = (B*u141 - u141**2*v141 + spread*(v140 - 2*v141 + v142))/second : 1
        du142/dt = (A + u142**2*v142 - (B + 1)*u142 + spread*(u141 - 2*u142 + u143))/second : 1
        dv142/dt = (B*u142 - u142**2*v142 + spread*(v141 - 2*v142 + v143))/second : 1
        du143/dt = (A + u143**2*v143 - (B + 1)*u143 + spread*(u142 - 2*u143 + u144))/second : 1
        dv143/dt = (B*u143 - u143**2*v143 + spread*(v142 - 2*v143 + v144))/second : 1
        du144/dt = (A + u144**2*v144 - (B + 1)*u144 + spread*(u143 - 2*u144 + u145))/second : 1
        dv144/dt = (B*u144 - u144**2*v144 + spread*(v143 - 2*v144 + v145))/second : 1
        du145/dt = (A + u145**2*v145 - (B + 1)*u145 + spread*(u144 - 2*u145 + u146))/second : 1
        dv145/dt = (B*u145 - u145**2*v145 + spread*(v144 - 2*v145 + v146))/second : 1
        du146/dt = (A + u146**2*v146 - (B + 1)*u146 + spread*(u145 - 2*u146 + u147))/second : 1
        dv146/dt = (B*u146 - u146**2*v146 + spread*(v145 - 2*v146 + v147))/second : 1
        du147/dt = (A + u147**2*v147 - (B + 1)*u147 + spread*(u146 - 2*u147 + u148))/second : 1
        dv147/dt = (B*u147 - u147**2*v147 + spread*(v146 - 2*v147 + v148))/second : 1
        du148/dt = (A + u148**2*v148 - (B + 1)*u148 + spread*(u147 - 2*u148 + u149))/second : 1
        dv148/dt = (B*u148 - u148**2*v148 + spread*(v147 - 2*v148 + v149))/second : 1
        du149/dt = (A + u149**2*v149 - (B + 1)*u149 + spread*(u148 - 2*u149 + u150))/second : 1
        dv149/dt = (B*u149 - u149**2*v149 + spread*(v148 - 2*v149 + v150))/second : 1
        du150/dt = (A + u150**2*v150 - (B + 1)*u150 + spread*(u149 - 2*u150 + u151))/second : 1
        dv150/dt = (B*u150 - u150**2*v150 + spread*(v149 - 2*v150 + v151))/second : 1
        du151/dt = (A + u151**2*v151 - (B + 1)*u151 + spread*(u150 - 2*u151 + u152))/second : 1
        dv151/dt = (B*u151 - u151**2*v151 + spread*(v150 - 2*v151 + v152))/second : 1
        du152/dt = (A + u152**2*v152 - (B + 1)*u152 + spread*(u151 - 2*u152 + u153))/second : 1
        dv152/dt = (B*u152 - u152**2*v152 + spread*(v151 - 2*v152 + v153))/second : 1
        du153/dt = (A + u153**2*v153 - (B + 1)*u153 + spread*(u152 - 2*u153 + u154))/second : 1
        dv153/dt = (B*u153 - u153**2*v153 + spread*(v152 - 2*v153 + v154))/second : 1
        du154/dt = (A + u154**2*v154 - (B + 1)*u154 + spread*(u153 - 2*u154 + u155))/second : 1
        dv154/dt = (B*u154 - u154**2*v154 + spread*(v153 - 2*v154 + v155))/second : 1
        du155/dt = (A + u155**2*v155 - (B + 1)*u155 + spread*(u154 - 2*u155 + u156))/second : 1
        dv155/dt = (B*u155 - u155**2*v155 + spread*(v154 - 2*v155 + v156))/second : 1
        du156/dt = (A + u156**2*v156 - (B + 1)*u156 + spread*(u155 - 2*u156 + u157))/second : 1
        dv156/dt = (B*u156 - u156**2*v156 + spread*(v155 - 2*v156 + v157))/second : 1
        du157/dt = (A + u157**2*v157 - (B + 1)*u157 + spread*(u156 - 2*u157 + u158))/second : 1
        dv157/dt = (B*u157 - u157**2*v157 + spread*(v156 - 2*v157 + v158))/second : 1
        du158/dt = (A + u158**2*v158 - (B + 1)*u158 + spread*(u157 - 2*u158 + u159))/second : 1
        dv158/dt = (B*u158 - u158**2*v158 + spread*(v157 - 2*v158 + v159))/second : 1
        du159/dt = (A + u159**2*v159 - (B + 1)*u159 + spread*(u158 - 2*u159 + u160))/second : 1
        dv159/dt = (B*u159 - u159**2*v159 + spread*(v158 - 2*v159 + v160))/second : 1
        du160/dt = (A + u160**2*v160 - (B + 1)*u160 + spread*(u159 - 2*u160 + 1))/second : 1
        dv160/dt = (B*u160 - u160**2*v160 + spread*(v159 - 2*v160 + 3))/second : 1
        spread = alpha*161**2 : 1
        A     : 1 (constant)
        B     : 1 (constant)
        alpha : 1 (constant)
        """,
    initial =
        """
        u1 = 1 + sin(2*pi*1/161); v1 = 3;
        u2 = 1 + sin(2*pi*2/161); v2 = 3;
        u3 = 1 + sin(2*pi*3/161); v3 = 3;
        u4 = 1 + sin(2*pi*4/161); v4 = 3;
        u5 = 1 + sin(2*pi*5/161); v5 = 3;
        u6 = 1 + sin(2*pi*6/161); v6 = 3;
        u7 = 1 + sin(2*pi*7/161); v7 = 3;
        u8 = 1 + sin(2*pi*8/161); v8 = 3;
        u9 = 1 + sin(2*pi*9/161); v9 = 3;
        u10 = 1 + sin(2*pi*10/161); v10 = 3;
        u11 = 1 + sin(2*pi*11/161); v11 = 3;
        u12 = 1 + sin(2*pi*12/161); v12 = 3;
        u13 = 1 + sin(2*pi*13/161); v13 = 3;
        u14 = 1 + sin(2*pi*14/161); v14 = 3;
        u15 = 1 + sin(2*pi*15/161); v15 = 3;
        u16 = 1 + sin(2*pi*16/161); v16 = 3;
        u17 = 1 + sin(2*pi*17/161); v17 = 3;
        u18 = 1 + sin(2*pi*18/161); v18 = 3;
        u19 = 1 + sin(2*pi*19/161); v19 = 3;
        u20 = 1 + sin(2*pi*20/161); v20 = 3;
        u21 = 1 + sin(2*pi*21/161); v21 = 3;
        u22 = 1 + sin(2*pi*22/161); v22 = 3;
        u23 = 1 + sin(2*pi*23/161); v23 = 3;
        u24 = 1 + sin(2*pi*24/161); v24 = 3;
        u25 = 1 + sin(2*pi*25/161); v25 = 3;
        u26 = 1 + sin(2*pi*26/161); v26 = 3;
        u27 = 1 + sin(2*pi*27/161); v27 = 3;
        u28 = 1 + sin(2*pi*28/161); v28 = 3;
        u29 = 1 + sin(2*pi*29/161); v29 = 3;
        u30 = 1 + sin(2*pi*30/161); v30 = 3;
        u31 = 1 + sin(2*pi*31/161); v31 = 3;
        u32 = 1 + sin(2*pi*32/161); v32 = 3;
        u33 = 1 + sin(2*pi*33/161); v33 = 3;
        u34 = 1 + sin(2*pi*34/161); v34 = 3;
        u35 = 1 + sin(2*pi*35/161); v35 = 3;
        u36 = 1 + sin(2*pi*36/161); v36 = 3;
        u37 = 1 + sin(2*pi*37/161); v37 = 3;
        u38 = 1 + sin(2*pi*38/161); v38 = 3;
        u39 = 1 + sin(2*pi*39/161); v39 = 3;
        u40 = 1 + sin(2*pi*40/161); v40 = 3;
        u41 = 1 + sin(2*pi*41/161); v41 = 3;
        u42 = 1 + sin(2*pi*42/161); v42 = 3;
        u43 = 1 + sin(2*pi*43/161); v43 = 3;
        u44 = 1 + sin(2*pi*44/161); v44 = 3;
        u45 = 1 + sin(2*pi*45/161); v45 = 3;
        u46 = 1 + sin(2*pi*46/161); v46 = 3;
        u47 = 1 + sin(2*pi*47/161); v47 = 3;
        u48 = 1 + sin(2*pi*48/161); v48 = 3;
        u49 = 1 + sin(2*pi*49/161); v49 = 3;
        u50 = 1 + sin(2*pi*50/161); v50 = 3;
        u51 = 1 + sin(2*pi*51/161); v51 = 3;
        u52 = 1 + sin(2*pi*52/161); v52 = 3;
        u53 = 1 + sin(2*pi*53/161); v53 = 3;
        u54 = 1 + sin(2*pi*54/161); v54 = 3;
        u55 = 1 + sin(2*pi*55/161); v55 = 3;
        u56 = 1 + sin(2*pi*56/161); v56 = 3;
        u57 = 1 + sin(2*pi*57/161); v57 = 3;
        u58 = 1 + sin(2*pi*58/161); v58 = 3;
        u59 = 1 + sin(2*pi*59/161); v59 = 3;
        u60 = 1 + sin(2*pi*60/161); v60 = 3;
        u61 = 1 + sin(2*pi*61/161); v61 = 3;
        u62 = 1 + sin(2*pi*62/161); v62 = 3;
        u63 = 1 + sin(2*pi*63/161); v63 = 3;
        u64 = 1 + sin(2*pi*64/161); v64 = 3;
        u65 = 1 + sin(2*pi*65/161); v65 = 3;
        u66 = 1 + sin(2*pi*66/161); v66 = 3;
        u67 = 1 + sin(2*pi*67/161); v67 = 3;
        u68 = 1 + sin(2*pi*68/161); v68 = 3;
        u69 = 1 + sin(2*pi*69/161); v69 = 3;
        u70 = 1 + sin(2*pi*70/161); v70 = 3;
        u71 = 1 + sin(2*pi*71/161); v71 = 3;
        u72 = 1 + sin(2*pi*72/161); v72 = 3;
        u73 = 1 + sin(2*pi*73/161); v73 = 3;
        u74 = 1 + sin(2*pi*74/161); v74 = 3;
        u75 = 1 + sin(2*pi*75/161); v75 = 3;
        u76 = 1 + sin(2*pi*76/161); v76 = 3;
        u77 = 1 + sin(2*pi*77/161); v77 = 3;
        u78 = 1 + sin(2*pi*78/161); v78 = 3;
        u79 = 1 + sin(2*pi*79/161); v79 = 3;
        u80 = 1 + sin(2*pi*80/161); v80 = 3;
        u81 = 1 + sin(2*pi*81/161); v81 = 3;
        u82 = 1 + sin(2*pi*82/161); v82 = 3;
        u83 = 1 + sin(2*pi*83/161); v83 = 3;
        u84 = 1 + sin(2*pi*84/161); v84 = 3;
        u85 = 1 + sin(2*pi*85/161); v85 = 3;
        u86 = 1 + sin(2*pi*86/161); v86 = 3;
        u87 = 1 + sin(2*pi*87/161); v87 = 3;
        u88 = 1 + sin(2*pi*88/161); v88 = 3;
        u89 = 1 + sin(2*pi*89/161); v89 = 3;
        u90 = 1 + sin(2*pi*90/161); v90 = 3;
        u91 = 1 + sin(2*pi*91/161); v91 = 3;
        u92 = 1 + sin(2*pi*92/161); v92 = 3;
        u93 = 1 + sin(2*pi*93/161); v93 = 3;
        u94 = 1 + sin(2*pi*94/161); v94 = 3;
        u95 = 1 + sin(2*pi*95/161); v95 = 3;
        u96 = 1 + sin(2*pi*96/161); v96 = 3;
        u97 = 1 + sin(2*pi*97/161); v97 = 3;
        u98 = 1 + sin(2*pi*98/161); v98 = 3;
        u99 = 1 + sin(2*pi*99/161); v99 = 3;
        u100 = 1 + sin(2*pi*100/161); v100 = 3;
        u101 = 1 + sin(2*pi*101/161); v101 = 3;
        u102 = 1 + sin(2*pi*102/161); v102 = 3;
        u103 = 1 + sin(2*pi*103/161); v103 = 3;
        u104 = 1 + sin(2*pi*104/161); v104 = 3;
        u105 = 1 + sin(2*pi*105/161); v105 = 3;
        u106 = 1 + sin(2*pi*106/161); v106 = 3;
        u107 = 1 + sin(2*pi*107/161); v107 = 3;
        u108 = 1 + sin(2*pi*108/161); v108 = 3;
        u109 = 1 + sin(2*pi*109/161); v109 = 3;
        u110 = 1 + sin(2*pi*110/161); v110 = 3;
        u111 = 1 + sin(2*pi*111/161); v111 = 3;
        u112 = 1 + sin(2*pi*112/161); v112 = 3;
        u113 = 1 + sin(2*pi*113/161); v113 = 3;
        u114 = 1 + sin(2*pi*114/161); v114 = 3;
        u115 = 1 + sin(2*pi*115/161); v115 = 3;
        u116 = 1 + sin(2*pi*116/161); v116 = 3;
        u117 = 1 + sin(2*pi*117/161); v117 = 3;
        u118 = 1 + sin(2*pi*118/161); v118 = 3;
        u119 = 1 + sin(2*pi*119/161); v119 = 3;
        u120 = 1 + sin(2*pi*120/161); v120 = 3;
        u121 = 1 + sin(2*pi*121/161); v121 = 3;
        u122 = 1 + sin(2*pi*122/161); v122 = 3;
        u123 = 1 + sin(2*pi*123/161); v123 = 3;
        u124 = 1 + sin(2*pi*124/161); v124 = 3;
        u125 = 1 + sin(2*pi*125/161); v125 = 3;
        u126 = 1 + sin(2*pi*126/161); v126 = 3;
        u127 = 1 + sin(2*pi*127/161); v127 = 3;
        u128 = 1 + sin(2*pi*128/161); v128 = 3;
        u129 = 1 + sin(2*pi*129/161); v129 = 3;
        u130 = 1 + sin(2*pi*130/161); v130 = 3;
        u131 = 1 + sin(2*pi*131/161); v131 = 3;
        u132 = 1 + sin(2*pi*132/161); v132 = 3;
        u133 = 1 + sin(2*pi*133/161); v133 = 3;
        u134 = 1 + sin(2*pi*134/161); v134 = 3;
        u135 = 1 + sin(2*pi*135/161); v135 = 3;
        u136 = 1 + sin(2*pi*136/161); v136 = 3;
        u137 = 1 + sin(2*pi*137/161); v137 = 3;
        u138 = 1 + sin(2*pi*138/161); v138 = 3;
        u139 = 1 + sin(2*pi*139/161); v139 = 3;
        u140 = 1 + sin(2*pi*140/161); v140 = 3;
        u141 = 1 + sin(2*pi*141/161); v141 = 3;
        u142 = 1 + sin(2*pi*142/161); v142 = 3;
        u143 = 1 + sin(2*pi*143/161); v143 = 3;
        u144 = 1 + sin(2*pi*144/161); v144 = 3;
        u145 = 1 + sin(2*pi*145/161); v145 = 3;
        u146 = 1 + sin(2*pi*146/161); v146 = 3;
        u147 = 1 + sin(2*pi*147/161); v147 = 3;
        u148 = 1 + sin(2*pi*148/161); v148 = 3;
        u149 = 1 + sin(2*pi*149/161); v149 = 3;
        u150 = 1 + sin(2*pi*150/161); v150 = 3;
        u151 = 1 + sin(2*pi*151/161); v151 = 3;
        u152 = 1 + sin(2*pi*152/161); v152 = 3;
        u153 = 1 + sin(2*pi*153/161); v153 = 3;
        u154 = 1 + sin(2*pi*154/161); v154 = 3;
        u155 = 1 + sin(2*pi*155/161); v155 = 3;
        u156 = 1 + sin(2*pi*156/161); v156 = 3;
        u157 = 1 + sin(2*pi*157/161); v157 = 3;
        u158 = 1 + sin(2*pi*158/161); v158 = 3;
        u159 = 1 + sin(2*pi*159/161); v159 = 3;
        u160 = 1 + sin(2*pi*160/161); v160 = 3
        """)
interface Brusselator160 {}

package io.gradiode.benchmarks;

import io.gradiode.annotation.OdeModel;

/**
 * Problem D: high irradiance responses of photomorphogenesis, E. Schäfer, A new approach to explain
 * the "high irradiance responses" of photomorphogenesis on the basis of phytochrome, Journal of
 * Mathematical Biology 2 (1975) 41–56; as HIRES in F. Mazzia and C. Magherini, Test Set for Initial
 * Value Problem Solvers, University of Bari (2008), each of its twelve numbers a parameter.
 */
@OdeModel(
    equations =
        """
        dy1/dt = (-p1*y1 + p2*y2 + p3*y3 + p4)/second : 1
        dy2/dt = (p1*y1 - p5*y2)/second : 1
        dy3/dt = (-p6*y3 + p2*y4 + p7*y5)/second : 1
        dy4/dt = (p3*y2 + p1*y3 - p8*y4)/second : 1
        dy5/dt = (-p9*y5 + p2*y6 + p2*y7)/second : 1
        dy6/dt = (-p10*y6*y8 + p11*y4 + p1*y5 - p2*y6 + p11*y7)/second : 1
        dy7/dt = (p10*y6*y8 - p12*y7)/second : 1
        dy8/dt = (-p10*y6*y8 + p12*y7)/second : 1
        p1  : 1 (constant)
        p2  : 1 (constant)
        p3  : 1 (constant)
        p4  : 1 (constant)
        p5  : 1 (constant)
        p6  : 1 (constant)
        p7  : 1 (constant)
        p8  : 1 (constant)
        p9  : 1 (constant)
        p10 : 1 (constant)
        p11 : 1 (constant)
        p12 : 1 (constant)
        """,
    initial = "y1 = 1; y8 = 0.0057")
interface Hires {}

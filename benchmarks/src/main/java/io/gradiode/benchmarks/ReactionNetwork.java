package io.gradiode.benchmarks;

import io.gradiode.annotation.OdeModel;

/**
 * A network of 100 species and as many reactions by the law of mass action, each with a rate
 * constant of its own: {@code x_r → x_c} for every third, else {@code x_r + x_b → x_c}, with {@code
 * b} and {@code c} drawn from the neighbors behind.
 */
final class ReactionNetwork {

  static final String EQUATIONS =
      """
      dx0/dt = -k0*x0 - k97*x97*x0 + k99*x99 : 1
      dx1/dt = -k1*x1*x5 : 1
      dx2/dt = -k2*x2*x4 - k98*x98*x2 : 1
      dx3/dt = k0*x0 + k1*x1*x5 + k2*x2*x4 - k3*x3 : 1
      dx4/dt = -k2*x2*x4 - k4*x4*x6 : 1
      dx5/dt = -k1*x1*x5 + k4*x4*x6 - k5*x5*x9 : 1
      dx6/dt = k3*x3 - k4*x4*x6 - k6*x6 : 1
      dx7/dt = k5*x5*x9 + k6*x6 - k7*x7*x8 : 1
      dx8/dt = -k7*x7*x8 - k8*x8*x12 : 1
      dx9/dt = -k5*x5*x9 - k9*x9 : 1
      dx10/dt = k7*x7*x8 + k9*x9 - k10*x10*x11 : 1
      dx11/dt = k8*x8*x12 - k10*x10*x11 - k11*x11*x12 : 1
      dx12/dt = -k8*x8*x12 + k10*x10*x11 - k11*x11*x12 - k12*x12 : 1
      dx13/dt = k11*x11*x12 + k12*x12 - k13*x13*x17 : 1
      dx14/dt = -k14*x14*x18 : 1
      dx15/dt = k13*x13*x17 - k15*x15 : 1
      dx16/dt = k15*x15 - k16*x16*x19 : 1
      dx17/dt = -k13*x13*x17 + k14*x14*x18 - k17*x17*x18 : 1
      dx18/dt = -k14*x14*x18 + k16*x16*x19 - k17*x17*x18 - k18*x18 : 1
      dx19/dt = -k16*x16*x19 + k17*x17*x18 - k19*x19*x22 : 1
      dx20/dt = -k20*x20*x21 : 1
      dx21/dt = k18*x18 + k19*x19*x22 - k20*x20*x21 - k21*x21 : 1
      dx22/dt = -k19*x19*x22 + k21*x21 - k22*x22*x25 : 1
      dx23/dt = k20*x20*x21 + k22*x22*x25 - k23*x23*x24 : 1
      dx24/dt = -k23*x23*x24 - k24*x24 : 1
      dx25/dt = -k22*x22*x25 + k23*x23*x24 + k24*x24 - k25*x25*x28 : 1
      dx26/dt = -k26*x26*x27 : 1
      dx27/dt = k25*x25*x28 - k26*x26*x27 - k27*x27 : 1
      dx28/dt = -k25*x25*x28 + k26*x26*x27 - k28*x28*x30 : 1
      dx29/dt = k27*x27 + k28*x28*x30 - k29*x29*x33 : 1
      dx30/dt = -k28*x28*x30 - k30*x30 : 1
      dx31/dt = k29*x29*x33 - k31*x31*x32 : 1
      dx32/dt = k30*x30 - k31*x31*x32 - k32*x32*x35 : 1
      dx33/dt = -k29*x29*x33 + k31*x31*x32 - k33*x33 : 1
      dx34/dt = k32*x32*x35 - k34*x34*x37 : 1
      dx35/dt = -k32*x32*x35 + k34*x34*x37 - k35*x35*x39 : 1
      dx36/dt = k33*x33 + k35*x35*x39 - k36*x36 : 1
      dx37/dt = -k34*x34*x37 + k36*x36 - k37*x37*x38 : 1
      dx38/dt = -k37*x37*x38 - k38*x38*x39 : 1
      dx39/dt = -k35*x35*x39 + k37*x37*x38 - k38*x38*x39 - k39*x39 : 1
      dx40/dt = k39*x39 - k40*x40*x42 : 1
      dx41/dt = k38*x38*x39 - k41*x41*x43 : 1
      dx42/dt = -k40*x40*x42 + k41*x41*x43 - k42*x42 : 1
      dx43/dt = k40*x40*x42 - k41*x41*x43 - k43*x43*x47 : 1
      dx44/dt = k43*x43*x47 - k44*x44*x48 : 1
      dx45/dt = k42*x42 - k45*x45 : 1
      dx46/dt = k44*x44*x48 + k45*x45 - k46*x46*x49 : 1
      dx47/dt = -k43*x43*x47 - k47*x47*x48 : 1
      dx48/dt = -k44*x44*x48 + k46*x46*x49 - k47*x47*x48 - k48*x48 : 1
      dx49/dt = -k46*x46*x49 + k47*x47*x48 - k49*x49*x50 : 1
      dx50/dt = -k49*x49*x50 - k50*x50*x52 : 1
      dx51/dt = k48*x48 + k49*x49*x50 + k50*x50*x52 - k51*x51 : 1
      dx52/dt = -k50*x50*x52 - k52*x52*x53 : 1
      dx53/dt = k51*x51 - k52*x52*x53 - k53*x53*x56 : 1
      dx54/dt = -k54*x54 : 1
      dx55/dt = k52*x52*x53 + k53*x53*x56 - k55*x55*x56 : 1
      dx56/dt = -k53*x53*x56 + k54*x54 - k55*x55*x56 - k56*x56*x58 : 1
      dx57/dt = k55*x55*x56 + k56*x56*x58 - k57*x57 : 1
      dx58/dt = -k56*x56*x58 - k58*x58*x62 : 1
      dx59/dt = k57*x57 + k58*x58*x62 - k59*x59*x63 : 1
      dx60/dt = -k60*x60 : 1
      dx61/dt = -k61*x61*x63 : 1
      dx62/dt = -k58*x58*x62 + k59*x59*x63 + k61*x61*x63 - k62*x62*x65 : 1
      dx63/dt = -k59*x59*x63 + k60*x60 - k61*x61*x63 + k62*x62*x65 - k63*x63 : 1
      dx64/dt = k63*x63 - k64*x64*x66 : 1
      dx65/dt = -k62*x62*x65 + k64*x64*x66 - k65*x65*x69 : 1
      dx66/dt = -k64*x64*x66 - k66*x66 : 1
      dx67/dt = k65*x65*x69 - k67*x67*x68 : 1
      dx68/dt = -k67*x67*x68 - k68*x68*x69 : 1
      dx69/dt = -k65*x65*x69 + k66*x66 + k67*x67*x68 - k68*x68*x69 - k69*x69 : 1
      dx70/dt = k68*x68*x69 + k69*x69 - k70*x70*x74 : 1
      dx71/dt = -k71*x71*x75 : 1
      dx72/dt = k70*x70*x74 - k72*x72 : 1
      dx73/dt = -k73*x73*x75 : 1
      dx74/dt = -k70*x70*x74 + k71*x71*x75 + k72*x72 + k73*x73*x75 - k74*x74*x76 : 1
      dx75/dt = -k71*x71*x75 - k73*x73*x75 + k74*x74*x76 - k75*x75 : 1
      dx76/dt = -k74*x74*x76 - k76*x76*x77 : 1
      dx77/dt = -k76*x76*x77 - k77*x77*x79 : 1
      dx78/dt = k75*x75 + k77*x77*x79 - k78*x78 : 1
      dx79/dt = k76*x76*x77 - k77*x77*x79 - k79*x79*x82 : 1
      dx80/dt = k78*x78 - k80*x80*x84 : 1
      dx81/dt = k79*x79*x82 + k80*x80*x84 - k81*x81 : 1
      dx82/dt = -k79*x79*x82 - k82*x82*x84 : 1
      dx83/dt = k81*x81 - k83*x83*x86 : 1
      dx84/dt = -k80*x80*x84 - k82*x82*x84 + k83*x83*x86 - k84*x84 : 1
      dx85/dt = k82*x82*x84 - k85*x85*x87 : 1
      dx86/dt = -k83*x83*x86 - k86*x86*x89 : 1
      dx87/dt = k84*x84 - k85*x85*x87 + k86*x86*x89 - k87*x87 : 1
      dx88/dt = k85*x85*x87 - k88*x88*x92 : 1
      dx89/dt = -k86*x86*x89 + k87*x87 - k89*x89*x92 : 1
      dx90/dt = k88*x88*x92 + k89*x89*x92 - k90*x90 : 1
      dx91/dt = -k91*x91*x95 : 1
      dx92/dt = -k88*x88*x92 - k89*x89*x92 + k90*x90 + k91*x91*x95 - k92*x92*x95 : 1
      dx93/dt = -k93*x93 : 1
      dx94/dt = k92*x92*x95 + k93*x93 - k94*x94*x95 : 1
      dx95/dt = -k91*x91*x95 - k92*x92*x95 - k94*x94*x95 - k95*x95*x98 : 1
      dx96/dt = k95*x95*x98 - k96*x96 : 1
      dx97/dt = k94*x94*x95 - k97*x97*x0 : 1
      dx98/dt = -k95*x95*x98 + k97*x97*x0 - k98*x98*x2 : 1
      dx99/dt = k96*x96 + k98*x98*x2 - k99*x99 : 1
      k0 : 1/second (constant); k1 : 1/second (constant)
      k2 : 1/second (constant); k3 : 1/second (constant)
      k4 : 1/second (constant); k5 : 1/second (constant)
      k6 : 1/second (constant); k7 : 1/second (constant)
      k8 : 1/second (constant); k9 : 1/second (constant)
      k10 : 1/second (constant); k11 : 1/second (constant)
      k12 : 1/second (constant); k13 : 1/second (constant)
      k14 : 1/second (constant); k15 : 1/second (constant)
      k16 : 1/second (constant); k17 : 1/second (constant)
      k18 : 1/second (constant); k19 : 1/second (constant)
      k20 : 1/second (constant); k21 : 1/second (constant)
      k22 : 1/second (constant); k23 : 1/second (constant)
      k24 : 1/second (constant); k25 : 1/second (constant)
      k26 : 1/second (constant); k27 : 1/second (constant)
      k28 : 1/second (constant); k29 : 1/second (constant)
      k30 : 1/second (constant); k31 : 1/second (constant)
      k32 : 1/second (constant); k33 : 1/second (constant)
      k34 : 1/second (constant); k35 : 1/second (constant)
      k36 : 1/second (constant); k37 : 1/second (constant)
      k38 : 1/second (constant); k39 : 1/second (constant)
      k40 : 1/second (constant); k41 : 1/second (constant)
      k42 : 1/second (constant); k43 : 1/second (constant)
      k44 : 1/second (constant); k45 : 1/second (constant)
      k46 : 1/second (constant); k47 : 1/second (constant)
      k48 : 1/second (constant); k49 : 1/second (constant)
      k50 : 1/second (constant); k51 : 1/second (constant)
      k52 : 1/second (constant); k53 : 1/second (constant)
      k54 : 1/second (constant); k55 : 1/second (constant)
      k56 : 1/second (constant); k57 : 1/second (constant)
      k58 : 1/second (constant); k59 : 1/second (constant)
      k60 : 1/second (constant); k61 : 1/second (constant)
      k62 : 1/second (constant); k63 : 1/second (constant)
      k64 : 1/second (constant); k65 : 1/second (constant)
      k66 : 1/second (constant); k67 : 1/second (constant)
      k68 : 1/second (constant); k69 : 1/second (constant)
      k70 : 1/second (constant); k71 : 1/second (constant)
      k72 : 1/second (constant); k73 : 1/second (constant)
      k74 : 1/second (constant); k75 : 1/second (constant)
      k76 : 1/second (constant); k77 : 1/second (constant)
      k78 : 1/second (constant); k79 : 1/second (constant)
      k80 : 1/second (constant); k81 : 1/second (constant)
      k82 : 1/second (constant); k83 : 1/second (constant)
      k84 : 1/second (constant); k85 : 1/second (constant)
      k86 : 1/second (constant); k87 : 1/second (constant)
      k88 : 1/second (constant); k89 : 1/second (constant)
      k90 : 1/second (constant); k91 : 1/second (constant)
      k92 : 1/second (constant); k93 : 1/second (constant)
      k94 : 1/second (constant); k95 : 1/second (constant)
      k96 : 1/second (constant); k97 : 1/second (constant)
      k98 : 1/second (constant); k99 : 1/second (constant)
      """;

  static final String INITIAL =
      """
      x0 = 0.70; x1 = 0.94; x2 = 1.18; x3 = 0.76; x4 = 1.00
      x5 = 1.24; x6 = 0.82; x7 = 1.06; x8 = 1.30; x9 = 0.88
      x10 = 1.12; x11 = 0.70; x12 = 0.94; x13 = 1.18; x14 = 0.76
      x15 = 1.00; x16 = 1.24; x17 = 0.82; x18 = 1.06; x19 = 1.30
      x20 = 0.88; x21 = 1.12; x22 = 0.70; x23 = 0.94; x24 = 1.18
      x25 = 0.76; x26 = 1.00; x27 = 1.24; x28 = 0.82; x29 = 1.06
      x30 = 1.30; x31 = 0.88; x32 = 1.12; x33 = 0.70; x34 = 0.94
      x35 = 1.18; x36 = 0.76; x37 = 1.00; x38 = 1.24; x39 = 0.82
      x40 = 1.06; x41 = 1.30; x42 = 0.88; x43 = 1.12; x44 = 0.70
      x45 = 0.94; x46 = 1.18; x47 = 0.76; x48 = 1.00; x49 = 1.24
      x50 = 0.82; x51 = 1.06; x52 = 1.30; x53 = 0.88; x54 = 1.12
      x55 = 0.70; x56 = 0.94; x57 = 1.18; x58 = 0.76; x59 = 1.00
      x60 = 1.24; x61 = 0.82; x62 = 1.06; x63 = 1.30; x64 = 0.88
      x65 = 1.12; x66 = 0.70; x67 = 0.94; x68 = 1.18; x69 = 0.76
      x70 = 1.00; x71 = 1.24; x72 = 0.82; x73 = 1.06; x74 = 1.30
      x75 = 0.88; x76 = 1.12; x77 = 0.70; x78 = 0.94; x79 = 1.18
      x80 = 0.76; x81 = 1.00; x82 = 1.24; x83 = 0.82; x84 = 1.06
      x85 = 1.30; x86 = 0.88; x87 = 1.12; x88 = 0.70; x89 = 0.94
      x90 = 1.18; x91 = 0.76; x92 = 1.00; x93 = 1.24; x94 = 0.82
      x95 = 1.06; x96 = 1.30; x97 = 0.88; x98 = 1.12; x99 = 0.70
      """;

  private ReactionNetwork() {}

  /** With forward sensitivities. */
  @OdeModel(equations = EQUATIONS, initial = INITIAL)
  interface Forward {}

  /** With an adjoint. */
  @OdeModel(equations = EQUATIONS, initial = INITIAL, adjoint = true)
  interface Backward {}
}

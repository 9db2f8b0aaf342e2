package bad;

import io.gradiode.annotation.OdeModel;

final class InaccessibleModel {
  @OdeModel(
      equations =
          """
          dx/dt = -k*x : 1
          k : 1/second (constant)
          """)
  private interface Secret {}
}

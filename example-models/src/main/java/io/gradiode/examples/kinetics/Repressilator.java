package io.gradiode.examples.kinetics;

import static io.gradiode.examples.kinetics.RepressilatorModel.*;

import io.gradiode.Assignment;
import io.gradiode.annotation.OdeModel;

/**
 * Three genes that repress each other in a ring.
 *
 * <p>M. B. Elowitz and S. Leibler, A synthetic oscillatory network of transcriptional regulators,
 * Nature 403 (2000) 335–338, doi 10.1038/35002125: equations of box 1, whose time is counted in
 * lifetimes of mRNA, proteins in units of K_M, mRNA in units of K_M per translation efficiency. The
 * values follow from those of the caption of figure 1: half-lives of 2 and 10 minutes, 0.5 and
 * 0.0005 transcripts per second, 20 proteins per transcript, K_M of 40 monomers.
 */
@OdeModel(
    equations =
        """
        dm_lacI/dt = (-m_lacI + alpha/(1 + p_cI**n) + alpha_0)/lifetime : 1
        dm_tetR/dt = (-m_tetR + alpha/(1 + p_lacI**n) + alpha_0)/lifetime : 1
        dm_cI/dt   = (-m_cI + alpha/(1 + p_tetR**n) + alpha_0)/lifetime : 1
        dp_lacI/dt = -beta*(p_lacI - m_lacI)/lifetime : 1
        dp_tetR/dt = -beta*(p_tetR - m_tetR)/lifetime : 1
        dp_cI/dt   = -beta*(p_cI - m_cI)/lifetime : 1
        alpha    : 1 (constant)  # transcription
        alpha_0  : 1 (constant)  # the same when repressed
        beta     : 1 (constant)  # decay of protein by decay of mRNA
        n        : 1 (constant)  # cooperativity
        lifetime : minute (constant)
        """,
    initial = "m_tetR = 10",
    time = "minute")
public interface Repressilator {

  /** The network of figure 1c. */
  static Assignment<Repressilator> published() {
    return MODEL
        .values()
        .set(ALPHA, 216.404)
        .set(ALPHA_0, 0.2164)
        .set(BETA, 0.2)
        .set(N, 2)
        .set(LIFETIME, 2 / Math.log(2));
  }
}

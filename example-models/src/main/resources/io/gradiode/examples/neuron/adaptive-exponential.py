"""Writes adaptive-exponential-traces.csv and adaptive-exponential-spikes.csv.

Independent of Gradiode: classical Runge-Kutta steps of 0.5 microseconds at most, shorter where the
potential escapes, and a spike placed by a line between two steps. Three sweeps of 400 ms with steps
of current; the potential every 0.5 ms with noise of 1 mV, spike times with noise of 0.1 ms. The truth:

    C = 200 pF, g_L = 12 nS, E_L = -68 mV, V_T = -51 mV, Delta_T = 2.5 mV, tau_w = 110 ms, a = 3 nS,
    V_r = -57 mV, b = 60 pA; a spike is cut at V_cut = -30 mV
"""
import math
import pathlib
import random

C, G_L, E_L, V_T, DELTA_T = 200.0, 12.0, -68.0, -51.0, 2.5
TAU_W, A, V_R, B, V_CUT = 110.0, 3.0, -57.0, 60.0, -30.0
SAMPLE, SAMPLES, FINEST = 0.5, 800, 5e-4
NOISE_V, NOISE_T = 1.0, 0.1
EDGES = (0, 20, 80, 120, 332)
CURRENTS = ((0, -150, 0, 450, 0), (0, -100, 100, 600, 100), (0, 380, 0, 750, 0))


def rates(v, w, current):
    upstroke = G_L * DELTA_T * math.exp((v - V_T) / DELTA_T)
    return (G_L * (E_L - v) + upstroke - w + current) / C, (A * (v - E_L) - w) / TAU_W


def step(v, w, current, h):
    k1 = rates(v, w, current)
    k2 = rates(v + h / 2 * k1[0], w + h / 2 * k1[1], current)
    k3 = rates(v + h / 2 * k2[0], w + h / 2 * k2[1], current)
    k4 = rates(v + h * k3[0], w + h * k3[1], current)
    return (
        v + h / 6 * (k1[0] + 2 * k2[0] + 2 * k3[0] + k4[0]),
        w + h / 6 * (k1[1] + 2 * k2[1] + 2 * k3[1] + k4[1]),
    )


def simulate(currents):
    """Potential at each sample, and spike times."""
    v, w, t = E_L, 0.0, 0.0
    potentials, spikes = [], []
    for k in range(SAMPLES):
        potentials.append(v)
        current = currents[max(i for i, edge in enumerate(EDGES) if edge <= k * SAMPLE)]
        end = (k + 1) * SAMPLE
        while t < end:
            # A step moves the potential by 0.01 mV at most, so that the line below is accurate.
            h = min(FINEST, 0.01 / max(abs(rates(v, w, current)[0]), 1e-9), end - t)
            next_v, next_w = step(v, w, current, h)
            if next_v > V_CUT:
                part = (V_CUT - v) / (next_v - v)
                t += part * h
                spikes.append(t)
                v, w = V_R, w + part * (next_w - w) + B
            else:
                t = end if h == end - t else t + h
                v, w = next_v, next_w
    return potentials, spikes


def main():
    folder = pathlib.Path(__file__).parent
    draw = random.Random(20051124)
    sweeps = [simulate(currents) for currents in CURRENTS]
    with open(folder / "adaptive-exponential-traces.csv", "w") as file:
        print("t [ms]", *(f"v{s + 1} [mV]" for s in range(len(sweeps))), sep=",", file=file)
        for k in range(SAMPLES):
            noisy = (f"{potentials[k] + draw.gauss(0, NOISE_V):.3f}" for potentials, _ in sweeps)
            print(f"{k * SAMPLE:g}", *noisy, sep=",", file=file)
    with open(folder / "adaptive-exponential-spikes.csv", "w") as file:
        print("sweep", "t [ms]", sep=",", file=file)
        for s, (_, spikes) in enumerate(sweeps):
            for time in spikes:
                print(s + 1, f"{time + draw.gauss(0, NOISE_T):.4f}", sep=",", file=file)


main()

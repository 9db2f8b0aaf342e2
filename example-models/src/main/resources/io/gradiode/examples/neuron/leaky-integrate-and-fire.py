"""Writes leaky-integrate-and-fire-currents.csv and leaky-integrate-and-fire-spikes.csv.

Independent of Gradiode: between two values of the current, through which it is linear, the membrane
potential is a line and an exponential; where it passes the threshold is found by bisection. Three
sweeps of 600 ms; there is a value every 5 ms, normally distributed. The recorded times are those of
the model with noise of 0.1 ms. The truth:

    C = 200 pF, g_L = 10 nS, E_L = -70 mV, V_T = -50 mV, V_r = -58 mV, t_ref = 3 ms
"""
import math
import pathlib
import random

C, G_L, E_L, V_T, V_R, T_REF = 200.0, 10.0, -70.0, -50.0, -58.0, 3.0
STEP, STEPS, SWEEPS, NOISE = 5.0, 120, 3, 0.1
MEANS, DEVIATION = (230.0, 270.0, 320.0), 110.0


def potential(v, t, current, slope):
    """The membrane potential at a time t after it was v, while the current is current + slope t."""
    tau = C / G_L
    start = E_L + current / G_L - tau * slope / G_L
    return start + slope / G_L * t + (v - start) * math.exp(-t / tau)


def first_passage(v, length, current, slope):
    """When the potential passes the threshold, or None; looks every 0.05 ms at least."""
    parts = max(1, math.ceil(length / 0.05))
    for i in range(parts):
        low, high = i * length / parts, (i + 1) * length / parts
        if potential(v, high, current, slope) > V_T:
            while high - low > 1e-12:
                middle = (low + high) / 2
                if potential(v, middle, current, slope) > V_T:
                    high = middle
                else:
                    low = middle
            return high
    return None


def spike_times(currents):
    """Spike times, piece by piece; the potential is on hold while refractory."""
    v, free, times = E_L, 0.0, []
    for i in range(STEPS):
        begin, end = i * STEP, (i + 1) * STEP
        slope = (currents[i + 1] - currents[i]) / STEP
        t = max(begin, free)
        while t < end:
            current = currents[i] + slope * (t - begin)
            spike = first_passage(v, end - t, current, slope)
            if spike is None:
                v = potential(v, end - t, current, slope)
                break
            times.append(t + spike)
            v, free = V_R, t + spike + T_REF
            t = free
    return times


def main():
    folder = pathlib.Path(__file__).parent
    draw = random.Random(20261124)
    currents = [[round(draw.gauss(mean, DEVIATION)) for _ in range(STEPS + 1)] for mean in MEANS]
    with open(folder / "leaky-integrate-and-fire-currents.csv", "w") as file:
        print("t [ms]", *(f"I{s + 1} [pA]" for s in range(SWEEPS)), sep=",", file=file)
        for i in range(STEPS + 1):
            print(f"{i * STEP:g}", *(currents[s][i] for s in range(SWEEPS)), sep=",", file=file)
    with open(folder / "leaky-integrate-and-fire-spikes.csv", "w") as file:
        print("sweep", "t [ms]", sep=",", file=file)
        for s in range(SWEEPS):
            for time in spike_times(currents[s]):
                print(s + 1, f"{time + draw.gauss(0, NOISE):.4f}", sep=",", file=file)


main()

"""Writes leaky-integrate-and-fire-currents.csv and leaky-integrate-and-fire-spikes.csv.

Independent of Gradiode: between steps of the current the membrane potential is an exponential, so
that spike times are closed forms. Three sweeps of 600 ms; the current is constant for 5 ms at a
time, its values are normally distributed. The recorded times are those of the model with noise of
0.1 ms. The truth:

    C = 200 pF, g_L = 10 nS, E_L = -70 mV, V_T = -50 mV, V_r = -58 mV, t_ref = 3 ms
"""
import math
import pathlib
import random

C, G_L, E_L, V_T, V_R, T_REF = 200.0, 10.0, -70.0, -50.0, -58.0, 3.0
STEP, STEPS, SWEEPS, NOISE = 5.0, 120, 3, 0.1
MEANS, DEVIATION = (230.0, 270.0, 320.0), 110.0


def spike_times(currents):
    """Spike times, piece by piece: v = v_inf + (v - v_inf) exp(-t/tau), on hold while refractory."""
    tau = C / G_L
    v, free, times = E_L, 0.0, []
    for i, current in enumerate(currents):
        t, end = i * STEP, (i + 1) * STEP
        v_inf = E_L + current / G_L
        while True:
            t = max(t, free)
            if t >= end:
                break
            if v_inf > V_T:
                spike = t + tau * math.log((v_inf - v) / (v_inf - V_T))
                if spike < end:
                    times.append(spike)
                    v, free = V_R, spike + T_REF
                    continue
            v = v_inf + (v - v_inf) * math.exp(-(end - t) / tau)
            break
    return times


def main():
    folder = pathlib.Path(__file__).parent
    draw = random.Random(20261124)
    currents = [[round(draw.gauss(mean, DEVIATION)) for _ in range(STEPS)] for mean in MEANS]
    with open(folder / "leaky-integrate-and-fire-currents.csv", "w") as file:
        print("t [ms]", *(f"I{s + 1} [pA]" for s in range(SWEEPS)), sep=",", file=file)
        for i in range(STEPS):
            print(f"{i * STEP:g}", *(currents[s][i] for s in range(SWEEPS)), sep=",", file=file)
    with open(folder / "leaky-integrate-and-fire-spikes.csv", "w") as file:
        print("sweep", "t [ms]", sep=",", file=file)
        for s in range(SWEEPS):
            for time in spike_times(currents[s]):
                print(s + 1, f"{time + draw.gauss(0, NOISE):.4f}", sep=",", file=file)


main()

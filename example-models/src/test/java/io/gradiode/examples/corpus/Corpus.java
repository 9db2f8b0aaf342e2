package io.gradiode.examples.corpus;

import static io.gradiode.examples.corpus.Times.decades;
import static io.gradiode.examples.corpus.Times.upTo;

import io.gradiode.examples.ecology.LotkaVolterraModel;
import io.gradiode.examples.epidemiology.Seir;
import io.gradiode.examples.epidemiology.SeirModel;
import io.gradiode.examples.epidemiology.Sir;
import io.gradiode.examples.epidemiology.SirModel;
import io.gradiode.examples.kinetics.Brusselator;
import io.gradiode.examples.kinetics.BrusselatorModel;
import io.gradiode.examples.kinetics.CircadianClock;
import io.gradiode.examples.kinetics.CircadianClockModel;
import io.gradiode.examples.kinetics.Hires;
import io.gradiode.examples.kinetics.HiresModel;
import io.gradiode.examples.kinetics.MichaelisMenten;
import io.gradiode.examples.kinetics.MichaelisMentenModel;
import io.gradiode.examples.kinetics.MitoticOscillator;
import io.gradiode.examples.kinetics.MitoticOscillatorModel;
import io.gradiode.examples.kinetics.Oregonator;
import io.gradiode.examples.kinetics.OregonatorModel;
import io.gradiode.examples.kinetics.Pollu;
import io.gradiode.examples.kinetics.PolluModel;
import io.gradiode.examples.kinetics.Pyrolysis;
import io.gradiode.examples.kinetics.PyrolysisModel;
import io.gradiode.examples.kinetics.Repressilator;
import io.gradiode.examples.kinetics.RepressilatorModel;
import io.gradiode.examples.kinetics.Robertson;
import io.gradiode.examples.kinetics.RobertsonModel;
import io.gradiode.examples.neuron.AdaptiveExponential;
import io.gradiode.examples.neuron.AdaptiveExponentialModel;
import io.gradiode.examples.neuron.FitzHughNagumo;
import io.gradiode.examples.neuron.FitzHughNagumoModel;
import io.gradiode.examples.neuron.HindmarshRose;
import io.gradiode.examples.neuron.HindmarshRoseModel;
import io.gradiode.examples.neuron.HodgkinHuxleyModel;
import io.gradiode.examples.neuron.Izhikevich;
import io.gradiode.examples.neuron.IzhikevichModel;
import io.gradiode.examples.neuron.JansenRit;
import io.gradiode.examples.neuron.JansenRitModel;
import io.gradiode.examples.neuron.LeakyIntegrateAndFire;
import io.gradiode.examples.neuron.LeakyIntegrateAndFireModel;
import io.gradiode.examples.neuron.MorrisLecar;
import io.gradiode.examples.neuron.MorrisLecarModel;
import io.gradiode.examples.neuron.PinskyRinzel;
import io.gradiode.examples.neuron.PinskyRinzelModel;
import io.gradiode.examples.neuron.RothmanManis;
import io.gradiode.examples.neuron.RothmanManisModel;
import io.gradiode.examples.neuron.SynapticHodgkinHuxley;
import io.gradiode.examples.neuron.SynapticHodgkinHuxleyModel;
import io.gradiode.examples.neuron.ThalamicRelay;
import io.gradiode.examples.neuron.ThalamicRelayModel;
import io.gradiode.examples.neuron.WangBuzsaki;
import io.gradiode.examples.neuron.WangBuzsakiModel;
import io.gradiode.examples.pharmacology.GlucoseMinimal;
import io.gradiode.examples.pharmacology.GlucoseMinimalModel;
import io.gradiode.examples.pharmacology.OneCompartment;
import io.gradiode.examples.pharmacology.OneCompartmentModel;
import io.gradiode.examples.pharmacology.RepeatedDosing;
import io.gradiode.examples.pharmacology.RepeatedDosingModel;
import io.gradiode.examples.pharmacology.TwoCompartment;
import io.gradiode.examples.pharmacology.TwoCompartmentModel;
import io.gradiode.examples.physics.BouncingBall;
import io.gradiode.examples.physics.BouncingBallModel;
import io.gradiode.examples.physics.Thermostat;
import io.gradiode.examples.physics.ThermostatModel;
import io.gradiode.examples.physics.VanDerPol;
import io.gradiode.examples.physics.VanDerPolModel;
import io.gradiode.integration.Tolerances;
import io.gradiode.observation.Experiment;
import io.gradiode.observation.Signal;
import java.util.List;

/** All published models, each with an experiment that moves all of its parameters. */
final class Corpus {

  static final List<Entry<?>> ENTRIES =
      List.of(
          new Entry<>(
              LeakyIntegrateAndFireModel.MODEL,
              LeakyIntegrateAndFire.published(),
              Experiment.of(LeakyIntegrateAndFireModel.MODEL)
                  .inject(LeakyIntegrateAndFireModel.I, Signal.steps(0, 20).values(0, 350))
                  .sample(upTo(100, 25)),
              1e-7),
          new Entry<>(
              AdaptiveExponentialModel.MODEL,
              AdaptiveExponential.published(),
              Experiment.of(AdaptiveExponentialModel.MODEL)
                  .inject(AdaptiveExponentialModel.I, Signal.steps(0, 20, 120).values(0, 900, 0))
                  .sample(upTo(200, 40)),
              1e-7),
          new Entry<>(
              IzhikevichModel.MODEL,
              Izhikevich.published(),
              Experiment.of(IzhikevichModel.MODEL)
                  .inject(IzhikevichModel.I, Signal.steps(0, 20).values(0, 10))
                  .sample(upTo(100, 40)),
              1e-7),
          new Entry<>(
              MorrisLecarModel.MODEL,
              MorrisLecar.published(),
              Experiment.of(MorrisLecarModel.MODEL)
                  .inject(MorrisLecarModel.I, Signal.constant(300))
                  .sample(upTo(150, 40)),
              1e-8),
          new Entry<>(
              FitzHughNagumoModel.MODEL,
              FitzHughNagumo.published(),
              Experiment.of(FitzHughNagumoModel.MODEL)
                  .inject(FitzHughNagumoModel.Z, Signal.steps(0, 2).values(0, -0.4))
                  .sample(upTo(30, 40)),
              1e-8),
          new Entry<>(
              HindmarshRoseModel.MODEL,
              HindmarshRose.published(),
              Experiment.of(HindmarshRoseModel.MODEL)
                  .inject(HindmarshRoseModel.I, Signal.constant(2))
                  .sample(upTo(60, 40)),
              1e-8),
          new Entry<>(
              WangBuzsakiModel.MODEL,
              WangBuzsaki.published(),
              Experiment.of(WangBuzsakiModel.MODEL)
                  .inject(WangBuzsakiModel.I_APP, Signal.steps(0, 10).values(0, 1))
                  .sample(upTo(50, 40)),
              1e-8),
          new Entry<>(
              HodgkinHuxleyModel.MODEL,
              HodgkinHuxleyModel.MODEL
                  .values()
                  .set(HodgkinHuxleyModel.G_L, 10e-9)
                  .set(HodgkinHuxleyModel.G_NA, 20e-6)
                  .set(HodgkinHuxleyModel.G_KD, 6e-6),
              Experiment.of(HodgkinHuxleyModel.MODEL)
                  .inject(HodgkinHuxleyModel.I, Signal.steps(0, 0.01).values(0, 0.4e-9))
                  .sample(upTo(0.05, 40)),
              1e-8),
          new Entry<>(
              SynapticHodgkinHuxleyModel.MODEL,
              SynapticHodgkinHuxley.published(),
              Experiment.of(SynapticHodgkinHuxleyModel.MODEL)
                  .inject(
                      SynapticHodgkinHuxleyModel.RATE_E,
                      Signal.steps(0, 5, 5.1, 12, 12.1, 15, 15.1).values(0, 40, 0, 20, 0, 30, 0))
                  .inject(
                      SynapticHodgkinHuxleyModel.RATE_I, Signal.steps(0, 25, 25.1).values(0, 10, 0))
                  .sample(upTo(50, 40)),
              1e-7),
          new Entry<>(
              RothmanManisModel.MODEL,
              RothmanManis.typeOneTransient()
                  .set(RothmanManisModel.G_LT, 20)
                  .set(RothmanManisModel.G_HCNO, 2)
                  .set(RothmanManisModel.FRACTION, 0.3),
              Experiment.of(RothmanManisModel.MODEL)
                  .inject(RothmanManisModel.I, Signal.steps(0, 5, 25).values(0, 150, 0))
                  .sample(upTo(40, 40)),
              1e-8),
          new Entry<>(
              JansenRitModel.MODEL,
              JansenRit.published(),
              Experiment.of(JansenRitModel.MODEL)
                  .inject(JansenRitModel.P, Signal.constant(220))
                  .sample(upTo(0.5, 40)),
              1e-8),
          new Entry<>(
              LotkaVolterraModel.MODEL,
              LotkaVolterraModel.MODEL
                  .values()
                  .set(LotkaVolterraModel.BIRTH, 0.48)
                  .set(LotkaVolterraModel.PREDATION, 0.025)
                  .set(LotkaVolterraModel.CONVERSION, 0.028)
                  .set(LotkaVolterraModel.DEATH, 0.93)
                  .set(LotkaVolterraModel.HARE_0, 35)
                  .set(LotkaVolterraModel.LYNX_0, 4),
              Experiment.of(LotkaVolterraModel.MODEL).sample(upTo(20, 40)),
              1e-8),
          new Entry<>(
              SirModel.MODEL,
              Sir.published(),
              Experiment.of(SirModel.MODEL).sample(upTo(20, 40)),
              1e-8),
          new Entry<>(
              SeirModel.MODEL,
              Seir.published(),
              Experiment.of(SeirModel.MODEL).sample(upTo(3, 36)),
              1e-8),
          new Entry<>(
              MichaelisMentenModel.MODEL,
              MichaelisMenten.published(),
              Experiment.of(MichaelisMentenModel.MODEL).sample(upTo(60, 40)),
              1e-8),
          new Entry<>(
              MitoticOscillatorModel.MODEL,
              MitoticOscillator.published(),
              Experiment.of(MitoticOscillatorModel.MODEL).sample(upTo(60, 40)),
              1e-7),
          new Entry<>(
              CircadianClockModel.MODEL,
              CircadianClock.published(),
              Experiment.of(CircadianClockModel.MODEL).sample(upTo(48, 48)),
              1e-8),
          new Entry<>(
              RepressilatorModel.MODEL,
              Repressilator.published(),
              Experiment.of(RepressilatorModel.MODEL).sample(upTo(200, 40)),
              1e-8),
          new Entry<>(
              RobertsonModel.MODEL,
              Robertson.published(),
              Experiment.of(RobertsonModel.MODEL).sample(decades(-2, 6)),
              Comparison.TIGHT.absolute(1e-16),
              1e-6),
          new Entry<>(
              PolluModel.MODEL,
              Pollu.published(),
              Experiment.of(PolluModel.MODEL).sample(upTo(60, 12)),
              // The smallest of the species has 3e-18.
              Tolerances.relative(1e-11).absolute(1e-20),
              1e-5),
          new Entry<>(
              HiresModel.MODEL,
              Hires.published(),
              Experiment.of(HiresModel.MODEL).sample(upTo(320, 32)),
              1e-6),
          new Entry<>(
              OregonatorModel.MODEL,
              Oregonator.published(),
              Experiment.of(OregonatorModel.MODEL).sample(upTo(25, 25)),
              1e-6),
          new Entry<>(
              PyrolysisModel.MODEL,
              Pyrolysis.published(),
              Experiment.of(PyrolysisModel.MODEL).sample(decades(0, 7)),
              Comparison.TIGHT.absolute(1e-22),
              1e-6),
          new Entry<>(
              BrusselatorModel.MODEL,
              Brusselator.published(),
              Experiment.of(BrusselatorModel.MODEL).sample(upTo(10, 20)),
              1e-7),
          new Entry<>(
              VanDerPolModel.MODEL,
              VanDerPol.published(),
              Experiment.of(VanDerPolModel.MODEL).sample(upTo(2000, 10)),
              1e-6),
          new Entry<>(
              OneCompartmentModel.MODEL,
              OneCompartment.published(),
              Experiment.of(OneCompartmentModel.MODEL).sample(upTo(24, 24)),
              1e-8),
          new Entry<>(
              RepeatedDosingModel.MODEL,
              RepeatedDosing.published(),
              Experiment.of(RepeatedDosingModel.MODEL).sample(upTo(48, 48)),
              1e-8),
          new Entry<>(
              BouncingBallModel.MODEL,
              BouncingBall.published(),
              Experiment.of(BouncingBallModel.MODEL).sample(upTo(2.5, 25)),
              1e-8),
          new Entry<>(
              ThermostatModel.MODEL,
              Thermostat.published(),
              Experiment.of(ThermostatModel.MODEL).sample(upTo(60, 30)),
              1e-8),
          new Entry<>(
              TwoCompartmentModel.MODEL,
              TwoCompartment.published(),
              Experiment.of(TwoCompartmentModel.MODEL)
                  .inject(TwoCompartmentModel.RATE, Signal.steps(0, 0.1).values(250, 0))
                  .sample(upTo(8, 32)),
              1e-8),
          new Entry<>(
              PinskyRinzelModel.MODEL,
              PinskyRinzel.published(),
              Experiment.of(PinskyRinzelModel.MODEL)
                  .inject(PinskyRinzelModel.I_S, Signal.constant(0.75))
                  .inject(PinskyRinzelModel.I_D, Signal.constant(0))
                  .sample(upTo(150, 50)),
              1e-7),
          new Entry<>(
              ThalamicRelayModel.MODEL,
              ThalamicRelay.published(),
              Experiment.of(ThalamicRelayModel.MODEL)
                  .inject(ThalamicRelayModel.I, Signal.steps(0, 20, 320).values(0, -0.3, 0))
                  .sample(upTo(500, 50)),
              1e-7),
          new Entry<>(
              GlucoseMinimalModel.MODEL,
              GlucoseMinimal.published(),
              Experiment.of(GlucoseMinimalModel.MODEL).sample(upTo(180, 60)),
              1e-7));

  private Corpus() {}
}

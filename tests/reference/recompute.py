#!/usr/bin/env python3
"""The sample, computed again from docs/method.md alone, in Python 3 with its standard library only.

    python3 tests/reference/recompute.py            prints the figures
    python3 tests/reference/recompute.py --check    compares them with recompute.expected.txt, exit code 1 when they differ

Shares no code with the program. Covered: formation type, indicator and dimension scores, coverage, composite, balance, structural
maturity, votes, dynamics and stage by rule, severities of causes and problems. Figures that rest on random numbers are not: for
their seeding and order see the section on uncertainty. Values of measures and the plan's value follow in the places marked below.
"""
import json
import math
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KNOWLEDGE = ROOT / 'assets' / 'knowledge'
TYPES = ('embedded', 'primary', 'derivative')


def read(name):
    return json.loads((KNOWLEDGE / f'{name}.json').read_text(encoding='utf-8'))


instrument, scoring, stages = read('instrument'), read('scoring'), read('stages')
causes, problems = read('causes')['causes'], read('problems')['problems']
sample = read('sample-assessment')
lines = []


def say(name, value):
    lines.append(f'{name} = {value:.6f}' if isinstance(value, float) else f'{name} = {value}')


# Formation type ------------------------------------------------------------------------------------------------------
support = dict.fromkeys(TYPES, 0.0)
answers = sample['typing']['answers']
for question in instrument['typing']['questions']:
    chosen = next((a for a in question['answers'] if a['id'] == answers.get(question['id'])), None)
    if chosen and chosen['id'] != 'unknown':
        for kind in TYPES:
            support[kind] += question['weight'] * chosen['support'][kind]
support = {kind: max(0.0, value) for kind, value in support.items()}
shares = {kind: value / sum(support.values()) for kind, value in support.items()}
first, second = sorted(TYPES, key=lambda kind: -shares[kind])[:2]
lead = shares[first] - shares[second]
# A type with a share of its own: 1 for the first; the second only where the lead is no clear one.
in_use = {first: 1.0}
if shares[second] > 0 and lead < instrument['typing']['rule']['clear']['minLead'] - 1e-9:
    in_use[second] = shares[second] / shares[first]
for kind in TYPES:
    say(f'type share {kind}', shares[kind])
say('types in use', ', '.join(f'{kind} {share:.4f}' for kind, share in in_use.items()))


# Scores --------------------------------------------------------------------------------------------------------------
def score_of(indicator):
    """0-100, None while unknown, 'outside' where the indicator does not apply."""
    rating = sample['ratings'].get(indicator['id'], {})
    if rating.get('notApplicable'):
        return 'outside'
    if indicator['kind'] == 'rating' and 'level' in rating:
        return float(scoring['ratingScores'][rating['level'] - 1])
    if indicator['kind'] == 'quantitative' and 'value' in rating:
        share = (rating['value'] - indicator['lower']) / (indicator['upper'] - indicator['lower'])
        score = 100 * min(1.0, max(0.0, share))
        return score if indicator['direction'] == 'higher' else 100 - score
    return None


scores = {indicator['id']: score_of(indicator) for indicator in instrument['indicators']}
applies = {name: score for name, score in scores.items() if score != 'outside'}
known = {name: score for name, score in applies.items() if score is not None}
coverage = len(known) / len(applies)
say('coverage', coverage)

given = instrument['dimensionWeights'][first]
dimensions, weights = {}, {}
for dimension in (entry['id'] for entry in instrument['dimensions']):
    own = [i for i in instrument['indicators'] if i['dimension'] == dimension and i['id'] in applies]
    answered = [i for i in own if i['id'] in known]
    if own:
        weights[dimension] = given.get(dimension, 0) / sum(given.values())
        if len(answered) / len(own) >= scoring['coverage']['dimension']:
            relevance = [scoring['relevanceWeights'][i['relevance'][first]] for i in answered]
            total = sum(w * known[i['id']] for w, i in zip(relevance, answered))
            dimensions[dimension] = total / sum(relevance)
total_weight = sum(weights.values())
weights = {name: weight / total_weight for name, weight in weights.items()}
for name, score in dimensions.items():
    say(f'dimension {name}', score)


def mean(names):
    return sum(weights[name] * dimensions[name] for name in names) / sum(weights[name] for name in names)


is_covered = coverage >= scoring['coverage']['composite'] and set(dimensions) == set(weights)
if is_covered:
    logs = sum(weights[name] * math.log(dimensions[name] + 1) for name in weights)
    say('composite', mean(weights))
    say('balance', math.exp(logs) - 1)
structural = mean([name for name in weights if name != 'scale-dynamics'])
say('structural maturity', structural)

# Stage ---------------------------------------------------------------------------------------------------------------
cuts = stages['cuts']
context = sample.get('context', {})


def figure(name):
    return sample['ratings'].get(name, {}).get('value')


gap, change, margins = (context.get(key) for key in ('growthGap', 'lqChange', 'marginChange'))
output, quotient, fresh = (figure(n) for n in ('output-growth', 'location-quotient', 'new-firm-formation'))
years, before, past = (context.get(k) for k in ('yearsSinceFounding', 'previousStage', 'earlierDecline'))
span = context.get('spanYears') or cuts['span']
wider = math.sqrt(cuts['span'] / span) if span < cuts['span'] else 1.0


def votes_of(value, cut, factor=1.0):
    if value is None or abs(value) + 1e-9 < cut['one'] * factor:
        return 0
    return int(math.copysign(2 if abs(value) + 1e-9 >= cut['two'] * factor else 1, value))


votes = votes_of(gap, cuts['growthGap'], wider) + votes_of(change, cuts['lqChange'])
if votes > 0:
    votes += (fresh is not None and fresh >= cuts['newFirms']['many']) + (margins is not None and margins >= cuts['margins'])
elif votes < 0:
    votes -= (fresh is not None and fresh <= cuts['newFirms']['few']) + (margins is not None and margins <= -cuts['margins'])
if votes <= cuts['falling'] or (output is not None and output <= cuts['outputFall'] * wider):
    dynamics = 'falling'
elif gap is None and change is None:
    dynamics = 'unknown'
else:
    dynamics = 'rising' if votes >= cuts['rising'] else 'steady'
say('votes', votes)
say('dynamics', dynamics)

rule = stages['rule']
ordinary = before in ('emerging', 'growing', 'leading')
growing = rule['growingFrom'] + (0 if not ordinary else rule['hysteresis'] if before == 'emerging' else -rule['hysteresis'])
leading = rule['leadingFrom'] + (0 if not ordinary else -rule['hysteresis'] if before == 'leading' else rule['hysteresis'])
declined = before in ('declining', 'renewing') if before else past in ('declined', 'declined-new-growth')
strong = quotient is not None and quotient >= rule['leadingLocationQuotient']
reaches = structural + 1e-9
if dynamics == 'falling':
    young = years is not None and years < rule['youngYears']
    stage = ('emerging', 2) if young and reaches < growing else ('declining', 3)
elif declined and (dynamics == 'rising' or past == 'declined-new-growth'):
    stage = ('renewing', 1)
elif before == 'declining' or (before == 'renewing' and reaches < growing):
    stage = ('declining', 4)
elif reaches >= leading and strong and min(dimensions.values()) >= scoring['balanceFloor'] - 1e-9:
    stage = ('leading', 5)
elif reaches >= growing:
    stage = ('growing', 6)
elif strong and years is not None and years >= rule['agedYears']:
    stage = ('growing', 7)
else:
    stage = ('emerging', 8)
say('stage by rule on what is known', f'{stage[0]}, rule {stage[1]}')

# Causes and problems -------------------------------------------------------------------------------------------------
limits = scoring['severity']


def severity_of(entry, combine='mean'):
    """None without enough evidence."""
    links = [link for link in entry['evidence'] if link['indicator'] in known]
    medium = [link for link in links if link['weight'] >= limits['weakEvidenceWeight']]
    enough = any(link['weight'] >= limits['strongEvidenceWeight'] for link in links)
    if not enough and len(medium) < limits['weakEvidenceCount']:
        return None
    open_links = [link for link in entry['evidence'] if link['indicator'] not in known]
    if combine == 'all' and any(link['weight'] >= limits['weakEvidenceWeight'] for link in open_links):
        return None
    total = sum(link['weight'] for link in links)
    said = [known[l['indicator']] if l.get('reads') == 'presence' else 100 - known[l['indicator']] for l in links]
    if combine == 'all':
        if 0 in said:
            return 0.0
        return min(100.0, math.exp(sum(l['weight'] * math.log(x) for l, x in zip(links, said)) / total))
    return sum(link['weight'] * x for link, x in zip(links, said)) / total


for cause in causes:
    reach = max(
        share * (1.0 if kind in cause['types'] else limits['alsoTypeFactor'] if kind in cause['alsoTypes'] else 0.0)
        for kind, share in in_use.items()
    )
    if reach > 0:
        severity = severity_of(cause, cause.get('combine', 'mean'))
        say(f"cause {cause['id']}", 'not judged' if severity is None else reach * severity)
for problem in problems:
    if any(kind in problem['types'] for kind in in_use):
        severity = severity_of(problem)
        if severity is not None:
            say(f"problem {problem['id']}", severity)

# Values of measures --------------------------------------------------------------------------------------------------
# The stage that the rule gives is taken as certain: its probabilities rest on random numbers.
catalogue = read('countermeasures')
measures = {entry['id']: entry for entry in catalogue['countermeasures']}
severities = {}
for cause in causes:
    reach = max(
        share * (1.0 if kind in cause['types'] else limits['alsoTypeFactor'] if kind in cause['alsoTypes'] else 0.0)
        for kind, share in in_use.items()
    )
    found = severity_of(cause, cause.get('combine', 'mean')) if reach > 0 else None
    if found is not None:
        severities[cause['id']] = reach * found
ramp = scoring['ramp']


def trouble_of(severity):
    return severity * min(1.0, max(0.0, (severity - ramp['from']) / (ramp['full'] - ramp['from'])))


trouble = sum(trouble_of(severity) for severity in severities.values())
say('trouble', trouble)


def holds(clause):
    """True, False, or None where it is not known."""
    if 'indicator' in clause:
        rating = sample['ratings'].get(clause['indicator'], {})
        if rating.get('notApplicable'):
            return False
        value = rating.get('level', rating.get('value'))
    else:
        entry = next(c for c in causes if c['id'] == clause['cause'])
        if not any(kind in entry['types'] + entry['alsoTypes'] for kind in in_use):
            return False
        value = severities.get(clause['cause'])
    if value is None:
        return None
    return value <= clause['atMost'] if 'atMost' in clause else value >= clause['atLeast']


def is_offered(measure):
    condition = measure.get('appliesWhen')
    if not condition:
        return True
    answers = [holds(clause) for clause in condition.get('any', condition.get('all'))]
    return any(a is not False for a in answers) if 'any' in condition else all(a is not False for a in answers)


def factor_of(measure):
    relief = scoring['relief']
    return max(
        share * (relief['mainType'] if kind in measure['types'] else relief['alsoType'] if kind in measure['alsoUsefulFor'] else 0)
        for kind, share in in_use.items()
    )


offered = {name: m for name, m in measures.items() if factor_of(m) > 0 and is_offered(m)}
points = sample['priorities']['points']
share_of = {name: value / sum(points.values()) for name, value in points.items()}
actor_weights = next(entry for entry in stages['stages'] if entry['id'] == stage[0])['actorWeights']


def delivery_of(measure):
    leading = [actor_weights[actor['id']] for actor in measure['actors'] if actor['role'] == 'lead']
    loss = scoring['feasibility']['coordinationLoss'] if len(measure['actors']) > 1 else 0
    level = sample['acceptance'].get(measure['id'])
    fit = scoring['stageFit']['recommended' if stage[0] in measure['recommendedStages'] else 'other']
    score = {
        'stage-fit': fit,
        'feasibility': max(0, 100 * max(leading) / max(actor_weights.values()) - loss),
        'speed': scoring['speed'][measure['horizon']],
        'acceptance': scoring['acceptanceDefault'] if level is None else scoring['ratingScores'][level - 1],
    }
    return share_of['relief'] + sum(share_of[name] * value / 100 for name, value in score.items())


def effects_of(measure):
    """Share of each cause that the fully delivered measure takes away."""
    factor = factor_of(measure)
    return {link['cause']: factor * scoring['effects'][link['strength']]['mode'] for link in measure['addresses']}


part = {name: trouble_of(severity) / trouble for name, severity in severities.items()}
for name in sorted(offered):
    relief = sum(part.get(cause, 0) * effect for cause, effect in effects_of(offered[name]).items())
    say(f'value {name}', 100 * delivery_of(offered[name]) * relief)

# Value of the plan ---------------------------------------------------------------------------------------------------
# Which plan is recommended is a matter of search: these are the ids of the program; what they are worth is not.
PLAN = [
    'advocate-innovation-culture',
    'build-interpersonal-trust',
    'employees-to-entrepreneurs',
    'enterprise-culture-blending',
    'ext-negotiate-local-mandate',
    'found-industry-association',
    'link-firms-research-universities',
    'local-production-network',
    'open-up-social-capital',
    'promote-technology-handover',
]
default = {entry['id']: entry['defaultCost'] for entry in catalogue['costClasses']}
left = dict.fromkeys(severities, 1.0)
for name in PLAN:
    soft = [p['requires'] for p in offered[name]['prerequisites'] if p['kind'] == 'soft' and p['requires'] in offered]
    useless = [n for n in soft if not any(part.get(c, 0) > 0 for c in effects_of(offered[n]))]
    missing = [n for n in soft if n not in PLAN and n not in useless]
    kept = 1 - (1 - scoring['plan']['softShare']) * len(missing) / len(soft) if soft else 1.0
    for cause, effect in effects_of(offered[name]).items():
        if cause in left:
            left[cause] *= 1 - effect * delivery_of(offered[name]) * kept
say('plan', ', '.join(PLAN))
say('plan value', 100 * sum(part[cause] * (1 - share) for cause, share in left.items()))
say('plan cost', float(sum(sample['costs'].get(name, default[offered[name]['cost']]) for name in PLAN)))
for cause, share in left.items():
    say(f'left of {cause}', severities[cause] * share)
above = [c for c, share in left.items() if severities[c] >= limits['raisedAt'] - 1e-9 and severities[c] * share > scoring['plan']['reliefTarget'] + 1e-9]
say('left above 40', ', '.join(above) or 'none')

text = '\n'.join(lines) + '\n'
expected = Path(__file__).with_name('recompute.expected.txt')
if '--check' in sys.argv:
    wanted = expected.read_text(encoding='utf-8')
    if text != wanted:
        for is_line, wanted_line in zip(text.splitlines(), wanted.splitlines()):
            if is_line != wanted_line:
                print(f'- {wanted_line}\n+ {is_line}')
    print('the same' if text == wanted else 'differs')
    sys.exit(0 if text == wanted else 1)
print(text, end='')

/** What a writer's word for what is asked leaves as intents of the program; words that are not here teach nothing. */
export const LABELS: Readonly<Record<string, readonly string[]>> = table(`
members, membership_count = members
branches, branch_count = branches
count = members, branches, attendees, election, number
women, gender, probation, ethnic, edu, subgroup = members, attendees, election, number
number, rate, share, percent, total, amount = number, results, members, branches, attendees
results, result, revenue, progress, ranking = results, number
detail = passage, number, results, targets, speaker, place, date
targets, target, plan = targets
shortcomings, shortcoming = shortcomings
reason, why, cause = passage, shortcomings
awards, award = awards
person = person
role, role_holder, secretary, deputy, otherrole = role-holder
speech, speaker, advice, request, promise, conclude, conclusion, proposal, opinion, demand, critique, question, apology = speaker
election, vote, votes = election
chair = chair
place, otherplace = place
date, day, when, hour, time, end = date
author = author
docnumber = document-number
issuer = issuer
signer = signer
issued = published
subject = topic
personnel, personnel_change, retired, retire, replace = personnel-change
theme = theme
guests, guest, attendees, attend, delegates, absent = attendees
term = term
summary, topic = topic
list, list_reports = list-reports
source = source
consequence, definition, documents, exclusion, responsible, requirement, appeal, process, procedure, priority, scoring, authority, emergency, article, part, method, task, assign = passage
limit, refund, subsidy, pay, rent, payment, deposit, compensation, dose, fine, debt, charity, science, model, meal = passage, number, results
duration, hours, schedule, validity = passage, number, date
passage, condition, exception, may, ifthen, penalty, howto, how, rule, duty, benefit, deadline = passage
discipline, money, cost, price, fee, gift, salary = passage, number, results
reply, answer, directive, direction, tasks, criticism, complaint, worry, blame = speaker, passage
attendance, crowd = attendees
mention, find, holding, states = list-reports
admitted, admission, joined, score, figures, income, loss, profit, staff, survey, poverty, tourism = number, results, passage
howlong, how_long, howmuch, papers, whatif, loan, free, contact, overtime, tie, discount, liability, wait = passage, number
head, leader, sec, elected = role-holder, passage
prize, reward, badge, merit = awards, passage, number
expelled, punish, sanction, violation, removed, fault = shortcomings, passage, number
who, names, name, people, oldest, youngest, against = person, role-holder, attendees, speaker, passage
vice, chairman, standing, current, ex = role-holder
quote, requests, ask, idea, ideas, complain, petition, critic, message, lesson, instruction, suggestion = speaker, passage
goal, quota = targets
where, venue = place
start, since, date_of = date
dues, fund, funds, allowance, budget, fees, capital, wage, rise, raise, headcount = number, results, passage
transfer, quit, sacked, farewell = personnel-change, passage
slogan = theme
weather, maths = out-of-scope
help = help
smalltalk, chat = greeting, thanks, help
world, math, food, travel = out-of-scope
`);

function table(lines: string): Record<string, readonly string[]> {
  const out: Record<string, readonly string[]> = {};
  for (const line of lines.trim().split('\n')) {
    const [words = '', intents = ''] = line.split('=');
    for (const word of words.split(',')) out[word.trim()] = intents.split(',').map((one) => one.trim());
  }
  return out;
}

/** Everyday English and the English of plans. `_` joins the words of a phrase. */
export const ENGLISH_PLAIN = `
outside outsider > external
inside in-house inhouse > internal
find spot pick_out look_for > identify
map mapping > identify
look_into study explore investigate > research review
researching > research
email mail message announcement newsletter > communicate circulate resources
send hand_out distribute share pass_on give_out > circulate distribute
tell inform announce let_know > communicate
promise pledge vow > commitment
committed > commitment
work_with team_up partner partner_with collaborate cooperate > engage partnerships collaborate
partnership partnerships > partnerships stakeholders
organisation organization org orgs organisations company group groups body > organisations stakeholders
community > local stakeholders
worker employee people staffer workforce colleagues > staff employees
boss bosses manager leader > senior leaders managers
indigenous first_nations native > aboriginal torres strait islander
join attend take_part go_to turn_up participate > participate attend
party celebration celebrate > celebrate event events
happening function > event events
raise_awareness awareness spread_the_word > awareness
nrw > national reconciliation week
help back > support encourage
fix mend repair > repair maintain
buy purchase purchasing procure > procurement
hire recruit recruiting recruitment > recruitment employment
teach train_up course > training
rule guideline > policy guidelines
check audit inspect > review audit inspect monitor
keep_an_eye_on watch track > monitor
make_better better improve > improve strengthen enhance
set_up start launch kick_off begin > establish launch
get_rid_of scrap drop stop end > abolish remove phase_out
money cash cost > budget funding
road street > roads
trash garbage rubbish bin > waste
green eco climate > environment sustainability
safe secure > safety security
house home flat > housing
kid child youngster young_people > children youth
old_people elderly senior > older people
disabled > disability
computer it_system software > information technology systems
website web_page homepage > website
privacy > data protection
survey questionnaire poll > survey feedback
feedback > feedback consultation
diversity inclusion > diversity inclusion
best_practice best_way good_example > best practice
across_the_courts across_courts > cross-court
running run > deliver support
`;

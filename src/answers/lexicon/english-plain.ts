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
bike bikes bicycle bicycles biking cyclist > cycling cycle
rack racks > stands
bus buses coach > buses
on_time lateness late delay delays > punctuality
landlord landlords > private tenants private
renter renters tenant tenants > tenants
council_flat council_flats council_house social_housing > council housing
insulation insulate insulating draught > insulate retrofit
boiler heating heat energy_bill energy_bills > energy fuel poverty
tree trees planting > trees plant
bin bins recycle recycling > recycling waste
pothole potholes carriageway > highways roads
speed_limit speed_limits speeding > limits mph
crash crashes collision collisions accident > killed seriously injured safer
park parks playground > parks open spaces
sleeping_on_the_street sleep_rough sleeping_rough on_the_street on_the_streets homeless_people street_homeless > rough sleeper homelessness
homeless > homelessness
flat flats apartment > housing homes units
b&b b&bs bed-and-breakfast > bed breakfast
doctor nurse medical check-up checkup > health check
poll vote voting election > elections
teacher pupil class classroom > school
cook chef kitchen kitchens > kitchen kitchens
phone_line helpline call_centre > hotline
vehicle vehicles lorry lorries truck trucks > vehicles
job jobs work_placement > employment
`;

// The bibliography. A rule cites these objects by name, so that a misspelt source does not compile.
#pragma once

#include "liftback/evidence/evidence.hpp"

#include <array>

namespace liftback::sources {

// The five articles. Their facts are numbered A0.1 … A4.3.
// clang-format off
inline constexpr Source a0{"A0", "How to Relieve Back Pain After Deadlifts (recovery guide)", "", Reading::seen};
inline constexpr Source a1{"A1", "Onward Physical Therapy: Lower Back Sore After Deadlifts? (12 May 2022)", "", Reading::seen};
inline constexpr Source a2{"A2", "Precision Movement, Eric Wong: 3 Ways to Fix Lower Back Pain From the Deadlift (14 Oct 2020)", "", Reading::seen};
inline constexpr Source a3{"A3", "Made 2 Move: Feeling deadlifts in your back", "", Reading::seen};
inline constexpr Source a4{"A4", "Wattage Physical Therapy, Kelsie Mazur DPT: Deadlifts Can Make Your Low Back Sore", "", Reading::seen};

// This project's own decisions; the locus names the decision.
inline constexpr Source own{"own", "liftback, our own choice", "", Reading::seen};

// Clinical guidance and case reports.
inline constexpr Source cauda_equina_card{"cauda_equina_card", "Cauda equina syndrome warning-sign card (twelve signs, several UK hospitals)", "", Reading::seen};
inline constexpr Source hospital_sign_lists{"hospital_sign_lists", "Cauda equina warning signs on the pages of six hospitals", "", Reading::seen};
inline constexpr Source nhs{"nhs", "NHS: Back pain, and slipped disc", "https://www.nhs.uk/conditions/back-pain/", Reading::seen};
inline constexpr Source nice_ng59{"nice_ng59", "NICE NG59: Low back pain and sciatica in over 16s", "https://www.nice.org.uk/guidance/ng59", Reading::seen};
inline constexpr Source general{"general", "General first-aid and red-flag knowledge, not read in a stored copy", "", Reading::recalled};
inline constexpr Source cureus_62314{"cureus_62314", "Paraspinal rhabdomyolysis after deadlifts, Cureus 2024", "https://doi.org/10.7759/cureus.62314", Reading::seen};
inline constexpr Source josr_04860{"josr_04860", "Lumbar paraspinal compartment syndrome, J Orthop Surg Res 2024", "https://doi.org/10.1186/s13018-024-04860-3", Reading::seen};
inline constexpr Source anticoagulant_bleeds{"anticoagulant_bleeds", "Five case reports of bleeds behind the belly and at the spine on blood thinners", "", Reading::seen};
inline constexpr Source spondylitis_fractures{"spondylitis_fractures", "Two reports of fractures of the stiff spine in ankylosing spondylitis", "", Reading::seen};
inline constexpr Source spinal_infection_2019{"spinal_infection_2019", "BMC Musculoskelet Disord 2019: spinal infection", "", Reading::seen};
inline constexpr Source henschke_2009{"henschke_2009", "Henschke 2009: red flags in primary-care low back pain", "", Reading::seen};
inline constexpr Source henschke_2008{"henschke_2008", "Henschke 2008: prognosis of acute low back pain", "", Reading::seen};
inline constexpr Source menezes_costa_2012{"menezes_costa_2012", "Menezes Costa 2012: course of acute and persistent low back pain", "", Reading::seen};
inline constexpr Source acp_2017{"acp_2017", "ACP 2017: noninvasive treatments for low back pain", "", Reading::seen};
inline constexpr Source cochrane_4750{"cochrane_4750", "Cochrane CD004750: superficial heat or cold for low back pain", "", Reading::seen};
inline constexpr Source michaelson_2016{"michaelson_2016", "Michaelson 2016: high-load lifting or low-load motor control", "", Reading::seen};
inline constexpr Source silbernagel_2007{"silbernagel_2007", "Silbernagel 2007: pain-monitoring model in Achilles tendinopathy", "", Reading::seen};
inline constexpr Source da_silva_2019{"da_silva_2019", "da Silva 2019: recurrence of low back pain", "", Reading::seen};
inline constexpr Source machado_2017{"machado_2017", "Machado 2017: recurrence after an acute episode of low back pain", "", Reading::seen};
inline constexpr Source life_12_457{"life_12_457", "Life 2022, 12:457: disc pressure sitting and standing (meta-analysis)", "", Reading::seen};

// Biomechanics.
inline constexpr Source escamilla_2000{"escamilla_2000", "Escamilla 2000, MSSE 32:1265: conventional and sumo deadlift", "", Reading::second_hand};
inline constexpr Source swinton_2011{"swinton_2011", "Swinton 2011, JSCR 25:2000: straight and hexagonal bar deadlift", "", Reading::seen};
inline constexpr Source lake_2017{"lake_2017", "Lake 2017: hexagonal and conventional barbell deadlift", "", Reading::second_hand};
inline constexpr Source ansur_2012{"ansur_2012", "ANSUR II, US Army 2012: body measurements of 6,068 soldiers", "", Reading::seen};
inline constexpr Source de_leva_1996{"de_leva_1996", "de Leva 1996: segment inertia parameters", "", Reading::recalled};
inline constexpr Source winter{"winter", "Winter: Biomechanics and Motor Control of Human Movement", "", Reading::recalled};
inline constexpr Source cholewa_2019{"cholewa_2019", "Cholewa 2019: proportions and conventional or sumo strength", "", Reading::seen};
inline constexpr Source pmid_37123458{"pmid_37123458", "PMID 37123458: proportions and deadlift style (n = 11)", "https://pubmed.ncbi.nlm.nih.gov/37123458/", Reading::seen};

// Loads.
inline constexpr Source epley{"epley", "Epley: one-rep max estimate w(1 + r/30)", "", Reading::recalled};
inline constexpr Source brzycki{"brzycki", "Brzycki: one-rep max estimate 36w/(37 - r)", "", Reading::recalled};
inline constexpr Source lombardi{"lombardi", "Lombardi: one-rep max estimate w r^0.10", "", Reading::recalled};
inline constexpr Source oconner{"oconner", "O'Conner: one-rep max estimate w(1 + 0.025r)", "", Reading::recalled};
inline constexpr Source mayhew{"mayhew", "Mayhew: one-rep max estimate 100w/(52.2 + 41.9e^(-0.055r))", "", Reading::recalled};
inline constexpr Source wathan{"wathan", "Wathan: one-rep max estimate 100w/(48.8 + 53.8e^(-0.075r))", "", Reading::recalled};
inline constexpr Source lander{"lander", "Lander: one-rep max estimate 100w/(101.3 - 2.67123r)", "", Reading::recalled};
inline constexpr Source zourdos_2016{"zourdos_2016", "Zourdos 2016: resistance training RPE scale based on reps in reserve", "", Reading::recalled};
inline constexpr Source bosquet_2013{"bosquet_2013", "Bosquet 2013: training cessation and muscular performance (meta-analysis)", "", Reading::second_hand};
inline constexpr Source gym_equipment{"gym_equipment", "Usual masses and sizes of gym equipment, general knowledge", "", Reading::recalled};
inline constexpr Source tworepcave{"tworepcave", "Two Rep Cave: dimensions of Olympic plates", "https://tworepcave.com/1143/olympic-45-lb-plate-diameter-hole-and-outside-dimensions/", Reading::seen};
// clang-format on

inline constexpr std::array all{
    &a0,
    &a1,
    &a2,
    &a3,
    &a4,
    &own,
    &cauda_equina_card,
    &hospital_sign_lists,
    &nhs,
    &nice_ng59,
    &general,
    &cureus_62314,
    &josr_04860,
    &anticoagulant_bleeds,
    &spondylitis_fractures,
    &spinal_infection_2019,
    &henschke_2009,
    &henschke_2008,
    &menezes_costa_2012,
    &acp_2017,
    &cochrane_4750,
    &michaelson_2016,
    &silbernagel_2007,
    &da_silva_2019,
    &machado_2017,
    &life_12_457,
    &escamilla_2000,
    &swinton_2011,
    &lake_2017,
    &ansur_2012,
    &de_leva_1996,
    &winter,
    &cholewa_2019,
    &pmid_37123458,
    &epley,
    &brzycki,
    &lombardi,
    &oconner,
    &mayhew,
    &wathan,
    &lander,
    &zourdos_2016,
    &bosquet_2013,
    &gym_equipment,
    &tworepcave,
};

}  // namespace liftback::sources

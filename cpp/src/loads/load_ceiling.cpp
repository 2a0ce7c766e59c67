#include "liftback/loads/load_ceiling.hpp"

#include "liftback/loads/session_decision.hpp"

#include <algorithm>
#include <vector>

namespace liftback {

namespace {

constexpr int quiet_pain = 2;              // A0.41
constexpr double smallest_mass_kg = 0.01;  // loads are counted in hundredths
constexpr double day_hours = 24;

double heaviest_set(const SessionRecord& session) {
    double most = 0;
    for (const DoneSet& set : session.sets) most = std::max(most, set.load);
    return most;
}

// What was lifted, where no set is known what was planned; 0: not known.
double heaviest_kg(const SessionRecord& session) {
    return in_kg(session.sets.empty() ? session.load : heaviest_set(session), session.unit);
}

bool well_done(const SessionRecord& session) {
    return !scores_missing(session) && session.masked == YesNo::no && session.form_broke == YesNo::no &&
           worst_pain(session) <= quiet_pain && all_sets_done(session);
}

// A load that hurt.
struct Shut {
    double kg;
    int rung;
    bool opened = false;  // the steps have led up to it
};

class Ceiling {
public:
    // Goes one session on: what it was, what it decided, and what lies between it and the next one.
    void after(const SessionRecord& session, SessionDecision decision, bool break_before_next, bool deload_next) {
        count_quiet(session);
        const auto load = counted_load_kg(session);
        switch (decision) {
            case SessionDecision::stop:
            case SessionDecision::step_back: shut(session); break;  // A0.41, and our own choice how far
            case SessionDecision::hold:                             // A0.41: no heavier
                if (heaviest_kg(session) > 0) lower(heaviest_kg(session), true);
                break;
            case SessionDecision::repeat:  // the same step is the same load: our own choice
                if (load && session.work == SessionWork::steps) lower(*load, false);
                break;
            case SessionDecision::progress:
                if (!break_before_next && !deload_next) lead_up(session.rung);
                else if (load && session.work == SessionWork::steps) lower(*load, false);
                break;
        }
        if (!break_before_next) return;
        // Our own choice: never above the last load, nor the last that was done well; what is shut stays so.
        quiet_ = 0;
        if (load) lower(*load, false);
        if (last_well_) lower(*last_well_, false);
    }

    LoadCeiling result() const { return {most_, hurt_}; }

private:
    void lower(double kg, bool hurt) {
        most_ = std::min(most_.value_or(kg), kg);
        hurt_ = hurt_ || hurt;
    }

    // Quiet sessions on one rung, far enough apart; a load done well is shut no more.
    void count_quiet(const SessionRecord& session) {
        if (session.rung != rung_) quiet_ = 0;
        rung_ = session.rung;
        const auto load = counted_load_kg(session);
        if (!well_done(session) || !load || session.work != SessionWork::steps) return;
        if (quiet_ == 0 || session.hour - quiet_hour_ >= least_hours_apart) {
            ++quiet_;
            quiet_hour_ = session.hour;
        }
        last_well_ = load;
        std::erase_if(shut_, [&](const Shut& shut) { return shut.kg <= *load + smallest_mass_kg / 2; });
    }

    void shut(const SessionRecord& session) {
        const double kg = heaviest_kg(session);
        quiet_ = 0;
        if (kg <= 0) return;
        for (Shut& other : shut_) other.opened = false;
        shut_.push_back({kg, session.rung});
        std::sort(shut_.begin(), shut_.end(), [](const Shut& a, const Shut& b) { return a.kg < b.kg; });
        lower(lighter_share * kg, true);
        if (last_well_) lower(*last_well_, true);
    }

    // The step above is its own load again, as far as nothing shut is in the way. That opens after two quiet sessions on
    // the step below, and then by one step (our own choice).
    void lead_up(int rung) {
        most_.reset();
        hurt_ = false;
        const bool quiet_enough = quiet_ >= quiet_sessions_to_open;
        while (!shut_.empty()) {
            Shut& lowest = shut_.front();
            const bool next_is_shut = rung + 1 >= lowest.rung;
            if (next_is_shut && quiet_enough && lowest.opened) {
                shut_.erase(shut_.begin());
                continue;
            }
            if (!next_is_shut) lower(lowest.kg - smallest_mass_kg, false);
            else lower(quiet_enough ? lowest.kg : lighter_share * lowest.kg, true);
            lowest.opened = next_is_shut && quiet_enough;
            if (lowest.opened) quiet_ = 0;
            return;
        }
    }

    static constexpr double least_hours_apart = hours_between_sessions - earlier_in_the_day_hours;

    std::optional<double> most_;
    bool hurt_ = false;
    std::vector<Shut> shut_;  // lightest first
    std::optional<double> last_well_;
    int rung_ = 0;
    int quiet_ = 0;
    double quiet_hour_ = 0;
};

}  // namespace

std::optional<double> counted_load_kg(const SessionRecord& session) {
    const double planned = in_kg(session.load, session.unit);
    const double lifted = heaviest_kg(session);
    const double load = planned > 0 ? std::min(planned, lifted) : lifted;
    return load > 0 ? std::optional(load) : std::nullopt;
}

LoadCeiling load_ceiling(Journal all, std::size_t since_gate, double now_hour, bool gate_now, bool deload) {
    const std::size_t first_since_gate = all.size() - since_gate;
    Ceiling ceiling;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool newest = i + 1 == all.size();
        const double next_hour = newest ? now_hour : all[i + 1].hour;
        const Journal until =
            i < first_since_gate ? all.first(i + 1) : all.subspan(first_since_gate, i + 1 - first_since_gate);
        const SessionDecision decision = decide({until, next_hour}).decision;
        const bool gap = gap_after((next_hour - all[i].hour) / day_hours).gap != Gap::none;
        const bool gate = i + 1 == first_since_gate || (newest && gate_now);
        ceiling.after(all[i], decision, gap || gate, newest ? deload : all[i + 1].deload);
    }
    return ceiling.result();
}

}  // namespace liftback

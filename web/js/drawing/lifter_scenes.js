// What the picture of the lifter can show, asked of the core's model: the set-ups that are compared, the Romanian
// deadlift, and the way up from each.

const step_mm = 5; // of the slider
const frames_of_lift = 61;
const romanian = 'romanian';

const drawable = pose => pose.joints !== undefined;

// report: with a `setup`; measures: the request's `lifter`; model: the core's lifter().
export function lifter_scenes({ report: { setup, hinge }, measures, model }) {
    const { load_kg, bar_height_mm: from_floor } = setup.rows[0].pose;
    const low_handle_mm = setup.rows.find(({ set_up }) => set_up === 'trap_bar_low').pose.bar_height_mm;
    const advised_mm = (setup.made ?? setup.recommended).height_mm;
    const series = setup.moment_by_height.filter(({ l5s1_nm }) => l5s1_nm);
    const ask = (style, bar_height_mm, more) =>
        model({ lifter: measures, style, bar_height_mm, load_kg, ...more });


    // {name: {style, height_mm}}: only what the body can reach.
    const choice = pose => ({ style: pose.style, height_mm: pose.bar_height_mm });
    const choices = Object.fromEntries(setup.rows
        .filter(({ pose }) => drawable(pose)).map(({ set_up, pose }) => [set_up, choice(pose)]));
    const { nearest_mm } = ask(romanian, hinge?.romanian?.height_mm ?? from_floor).pose;
    if (nearest_mm !== undefined) choices[romanian] = { style: romanian, height_mm: nearest_mm };

    return {
        choices,
        advised_mm,
        // Undefined where the body cannot reach it.
        pose(style, bar_height_mm) {
            const { pose } = ask(style, bar_height_mm);
            return drawable(pose) ? pose : undefined;
        },
        // {travel_mm, peak_height_mm, peak_l5s1_nm, frames}, the first and third with a band
        lift: (style, from_mm) => ask(style, from_mm, { frames: frames_of_lift }).lift,
        // The heights of a slider: within reach, and between those that are advised, compared or drawn in the chart.
        range({ style, height_mm }) {
            const { reach_mm } = ask(style, height_mm);
            const looked_at = [advised_mm, height_mm, ...series.map(({ bar_height_mm }) => bar_height_mm)];
            const most = Math.floor(Math.min(reach_mm.high, Math.max(...looked_at)) / step_mm) * step_mm;
            const least = Math.ceil(Math.max(reach_mm.low, Math.min(...looked_at)) / step_mm) * step_mm;
            return { least: Math.min(least, most), most, step: step_mm };
        },
        // A pose with the bar it holds, as the drawing wants it. start: the pose in which the lift began.
        drawn({ joints, bar_height_mm }, style, start = { joints, bar_height_mm }) {
            const [x, y] = start.joints.hand;
            return {
                joints,
                begin: [x, style === 'trap_bar' ? Math.min(y, low_handle_mm) : y],
                lifted_mm: bar_height_mm - start.bar_height_mm,
                pins: style !== 'trap_bar' && setup.made?.rest === 'rack_pins',
            };
        },
        // The lowest height the person's hinge allows, where it was measured.
        hinge_mm: style => (style === romanian ? hinge?.romanian : hinge?.deadlift)?.height_mm,
    };
}

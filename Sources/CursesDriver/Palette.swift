/// Colours of the 256 as the terminal's database entry wants them told.
enum Palette {
    /// A "direct" entry counts colours as 0xRRGGBB, any other by their number.
    static func number(_ colour: Int, colours: Int) -> Int32 {
        colours <= 256 || colour < 16 ? Int32(colour) : Int32(rgb(colour))
    }

    /// The cube 16...231 and the grey ramp 232...255 as 0xRRGGBB.
    static func rgb(_ colour: Int) -> Int {
        if colour >= 232 { return (8 + (colour - 232) * 10) * 0x01_01_01 }
        func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
        let index = colour - 16
        return level(index / 36) << 16 | level(index / 6 % 6) << 8 | level(index % 6)
    }
}

package vn.thuocdo.screen;

import java.util.List;

/**
 * An entry of the menu; each module supplies its own as a bean.
 *
 * @param order from left to right
 * @param address of the part of the site it opens
 * @param text the key of its word
 * @param roles who sees it, by the names of their roles; everybody signed in where there is none
 */
public record MenuEntry(int order, String address, String text, List<String> roles) {

    public static MenuEntry of(int order, String address, String text, String... roles) {
        return new MenuEntry(order, address, text, List.of(roles));
    }
}

package vn.thuocdo.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through a part of a workbook, by local names: the strict and the usual format differ in their namespaces. */
final class Xml {

    private final XMLStreamReader xml;

    Xml(InputStream content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        xml = factory.createXMLStreamReader(content);
    }

    /** Goes to the next start or end of an element; whether there is one. */
    boolean advance() throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** The attribute of that local name, in whatever namespace. */
    @Nullable
    String attribute(String name) {
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The text of the element just started, which has no other in it; goes to its end. */
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /** The text of a string with its runs, without the reading aids of East Asian scripts; goes to its end. */
    String richText(String element) throws XMLStreamException {
        var text = new StringBuilder();
        var aid = false;
        while (advance() && !ends(element)) {
            if (starts("rPh")) {
                aid = true;
            } else if (ends("rPh")) {
                aid = false;
            } else if (starts("t")) {
                var part = text();
                text.append(aid ? "" : part);
            }
        }
        return text.toString();
    }
}
